package app.refrain.music;

import java.util.Map;
import java.util.TreeMap;

/** Names the notes of a score: as they are spelled, else by the key in which they begin. */
public final class Spelling {

  private final TreeMap<Integer, Key> keys = new TreeMap<>(Map.of(0, Key.C_MAJOR));

  public Spelling(Score score) {
    for (KeyChange change : score.keys()) {
      keys.put(change.at(), change.key());
    }
  }

  /** The key in force; C major, which has no signature, before the first. */
  public Key keyAt(int tick) {
    return keys.floorEntry(tick).getValue();
  }

  public PitchName of(Note note) {
    return note.spelling() == null
        ? keyAt(note.onset()).spell(note.pitch())
        : PitchName.of(note.pitch(), note.spelling());
  }

  /** The score with only those notes spelled that are not written as their key has them. */
  public static Score reduced(Score score) {
    boolean spelled =
        score.parts().stream()
            .anyMatch(p -> p.notes().stream().anyMatch(n -> n.spelling() != null));
    if (!spelled) {
      return score;
    }
    Spelling spelling = new Spelling(score);
    return score.withParts(
        score.parts().stream()
            .map(p -> p.withNotes(p.notes().stream().map(spelling::reduced).toList()))
            .toList());
  }

  private Note reduced(Note note) {
    boolean usual =
        note.spelling() != null
            && keyAt(note.onset()).spell(note.pitch()).name().equals(note.spelling());
    return usual ? note.withSpelling(null) : note;
  }
}
