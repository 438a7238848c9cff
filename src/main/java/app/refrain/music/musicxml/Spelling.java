package app.refrain.music.musicxml;

import app.refrain.music.Key;
import app.refrain.music.KeyChange;
import app.refrain.music.Note;
import app.refrain.music.PitchName;
import app.refrain.music.Score;
import java.util.Map;
import java.util.TreeMap;

/** Names notes by the key in which they begin. */
final class Spelling {

  private static final Key WITHOUT_SIGNATURE = new Key(0, Key.Mode.MAJOR);

  private final TreeMap<Integer, Key> keys = new TreeMap<>(Map.of(0, WITHOUT_SIGNATURE));

  Spelling(Score score) {
    for (KeyChange change : score.keys()) {
      keys.put(change.at(), change.key());
    }
  }

  Key keyAt(int tick) {
    return keys.floorEntry(tick).getValue();
  }

  PitchName of(Note note) {
    return keyAt(note.onset()).spell(note.pitch());
  }
}
