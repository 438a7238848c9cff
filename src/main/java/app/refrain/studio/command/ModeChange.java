package app.refrain.studio.command;

import app.refrain.music.ChordChange;
import app.refrain.music.ChordSymbol;
import app.refrain.music.Key;
import app.refrain.music.KeyChange;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;

/**
 * Major becomes minor on the same tonic by a lower third and sixth; minor becomes major by a higher
 * third, sixth and seventh. Chord symbols follow.
 */
final class ModeChange {

  /** From minor's signature to that of the major key on the same tonic. */
  private static final int FIFTHS = 3;

  private final Score score;
  private final boolean toMinor;

  private ModeChange(Score score, Key.Mode mode) {
    this.score = score;
    toMinor = mode == Key.Mode.MINOR;
  }

  /**
   * @param score with a key from the beginning on
   */
  static Score of(Score score, Key.Mode mode) {
    return new ModeChange(score, mode).changed();
  }

  private Score changed() {
    Score changed = score.withParts(score.parts().stream().map(this::changed).toList());
    return changed
        .withKeys(score.keys().stream().map(k -> new KeyChange(k.at(), parallel(k.key()))).toList())
        .withChords(score.chords().stream().map(this::changed).toList());
  }

  private Part changed(Part part) {
    return part.drums()
        ? part
        : part.withNotes(
            part.notes().stream()
                .map(note -> note.withPitch(note.pitch() + step(note.pitch(), keyAt(note))))
                .toList());
  }

  private Key keyAt(Note note) {
    return score.keyAt(note.onset());
  }

  private boolean isChanged(Key key) {
    return (key.mode() == Key.Mode.MAJOR) == toMinor;
  }

  /** How far a pitch, or the note of a chord, moves. */
  private int step(int pitch, Key key) {
    if (!isChanged(key)) {
      return 0;
    }
    int degree = Math.floorMod(pitch - key.tonic().pitchClass(), 12);
    if (toMinor) {
      return degree == 4 || degree == 9 ? -1 : 0;
    }
    return degree == 3 || degree == 8 || degree == 10 ? 1 : 0;
  }

  private Key parallel(Key key) {
    if (!isChanged(key)) {
      return key;
    }
    Key.Mode mode = toMinor ? Key.Mode.MINOR : Key.Mode.MAJOR;
    int fifths = key.fifths() + (toMinor ? -FIFTHS : FIFTHS);
    return new Key(fifths < -7 ? fifths + 12 : fifths > 7 ? fifths - 12 : fifths, mode);
  }

  private ChordChange changed(ChordChange chord) {
    Key key = score.keyAt(chord.at());
    ChordSymbol symbol = chord.symbol();
    if (symbol.root() == null || !isChanged(key)) {
      return chord;
    }
    int root = symbol.root().pitchClass();
    String suffix = symbol.toString().substring(symbol.root().toString().length());
    boolean minor = suffix.startsWith("m") && !suffix.startsWith("maj");
    int third = minor ? 3 : 4;
    int newThird = third + step(root + third, key) - step(root, key);
    int newFifth = 7 + step(root + 7, key) - step(root, key);
    String triad = newFifth == 6 ? "dim" : newFifth == 8 ? "aug" : newThird == 3 ? "m" : "";
    boolean seventh = suffix.matches("m?7") && newFifth == 7;
    ChordSymbol moved = symbol.respelled(step(root, key), parallel(key));
    return suffix.matches("m?7?")
        ? ChordSymbol.parse(moved.root() + triad + (seventh ? "7" : ""))
            .map(made -> new ChordChange(chord.at(), made))
            .orElse(chord)
        : chord;
  }
}
