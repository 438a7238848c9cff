package app.refrain.music;

import java.util.List;

/**
 * Moves a score up or down; drums stay. Pitches that would leave MIDI's range move by an octave
 * less or more.
 */
public final class Transposition {

  private Transposition() {}

  /**
   * @param semitones up if positive
   */
  public static Score of(Score score, int semitones) {
    if (semitones == 0) {
      return score;
    }
    List<KeyChange> keys =
        score.keys().stream()
            .map(k -> new KeyChange(k.at(), k.key().transpose(semitones)))
            .toList();
    return new Score(
        score.credits(),
        score.parts().stream().map(p -> of(p, semitones)).toList(),
        score.tempi(),
        score.meters(),
        keys,
        score.chords().stream().map(c -> new ChordChange(c.at(), of(c, semitones, score))).toList(),
        score.sections());
  }

  private static Part of(Part part, int semitones) {
    return part.drums()
        ? part
        : part.withNotes(part.notes().stream().map(n -> of(n, semitones)).toList());
  }

  /**
   * A pitched note moved up; one that would leave the range of pitches stays within an octave of
   * it.
   */
  public static Note of(Note note, int semitones) {
    return note.withPitch(inRange(note.pitch() + semitones));
  }

  private static int inRange(int pitch) {
    return pitch < 0 ? pitch + 12 : pitch > 127 ? pitch - 12 : pitch;
  }

  private static ChordSymbol of(ChordChange chord, int semitones, Score score) {
    Key key = score.keyAt(chord.at());
    return chord
        .symbol()
        .respelled(semitones, key == null ? Key.C_MAJOR : key.transpose(semitones));
  }
}
