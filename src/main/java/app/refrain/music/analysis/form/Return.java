package app.refrain.music.analysis.form;

/**
 * A stretch of bars told as an earlier one once more.
 *
 * @param source index of the first bar of the earlier stretch
 * @param start index of the first bar of this one
 * @param bars how many there are
 * @param transposition semitones above the earlier one
 */
record Return(int source, int start, int bars, int transposition) {

  int end() {
    return start + bars;
  }

  int sourceEnd() {
    return source + bars;
  }
}
