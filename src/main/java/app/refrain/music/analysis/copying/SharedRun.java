package app.refrain.music.analysis.copying;

/**
 * The longest run of intervals and durations that a piece shares with one it was learnt from.
 *
 * @param notes how many notes follow each other alike, each by the interval to it and its duration;
 *     0 if too few do to be told from chance
 * @param source the title of the piece it is shared with, empty if there is none
 * @param from the tick at which the run starts in the piece
 * @param to the tick at which it ends
 */
public record SharedRun(int notes, String source, int from, int to) {

  static final SharedRun NONE = new SharedRun(0, "", 0, 0);
}
