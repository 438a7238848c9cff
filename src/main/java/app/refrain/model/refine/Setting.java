package app.refrain.model.refine;

import app.refrain.music.Bar;
import app.refrain.music.ChordSymbol;
import app.refrain.music.Key;
import app.refrain.music.Score;
import java.util.ArrayList;
import java.util.List;

/**
 * What a note stands in.
 *
 * @param key null where the score names none
 * @param tonic semitones of the tonic from C, -6 to 5; 0 without a key
 * @param chord null where the score names none
 * @param sounding indices of the other notes that sound at its onset, the latest {@value
 *     #MOST_SOUNDING} if there are more
 */
record Setting(Bar bar, Key key, int tonic, ChordSymbol chord, List<Integer> sounding) {
  static final int MOST_SOUNDING = 128;

  /** The settings of all notes of a sequence, by index. */
  static List<Setting> of(NoteSequence sequence) {
    List<Setting> settings = new ArrayList<>();
    List<Integer> active = new ArrayList<>();
    int entered = 0;
    for (int i = 0; i < sequence.size(); i++) {
      int onset = sequence.onset(i);
      active.removeIf(j -> sequence.end(j) <= onset);
      while (entered < sequence.size() && sequence.onset(entered) == onset) {
        active.add(entered++);
      }
      Integer self = i;
      int skipped = Math.max(0, active.size() - 1 - MOST_SOUNDING);
      List<Integer> others = active.stream().filter(j -> !j.equals(self)).skip(skipped).toList();
      settings.add(of(sequence, i, others));
    }
    return settings;
  }

  private static Setting of(NoteSequence sequence, int index, List<Integer> sounding) {
    Score score = sequence.score();
    int tick = sequence.get(index).note().onset();
    Key key = score.keyAt(tick);
    int tonic = key == null ? 0 : Math.floorMod(key.tonic().pitchClass() + 6, 12) - 6;
    return new Setting(score.bars().at(tick), key, tonic, chordAt(score, tick), sounding);
  }

  private static ChordSymbol chordAt(Score score, int tick) {
    int low = 0;
    int high = score.chords().size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (score.chords().get(middle).at() <= tick) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    ChordSymbol chord = low == 0 ? null : score.chords().get(low - 1).symbol();
    return chord == null || chord.root() == null ? null : chord;
  }

  /** Whether the chord has a pitch among its tones; true where there is no chord. */
  boolean harmonizes(int pitch) {
    return chord == null
        || chord
            .quality()
            .intervals()
            .contains(Math.floorMod(pitch - chord.root().pitchClass(), 12))
        || chord.bass() != null && chord.bass().pitchClass() == Math.floorMod(pitch, 12);
  }

  /**
   * Whether a pitch is in the key's scale (in minor the raised sixth and seventh too); true where
   * there is no key.
   */
  boolean inKey(int pitch) {
    return key == null || Scale.of(key).contains(Math.floorMod(pitch, 12));
  }
}
