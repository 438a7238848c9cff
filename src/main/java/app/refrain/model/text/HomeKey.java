package app.refrain.model.text;

import app.refrain.music.Credits;
import app.refrain.music.Key;
import app.refrain.music.Note;
import app.refrain.music.Score;
import app.refrain.music.Transposition;
import app.refrain.music.english.Words;
import java.util.List;

/**
 * A score as the models see it: on the text's grid, transposed to C major or A minor, without what
 * they do not model (loudness, changes of tempo, credits, section names other than a letter). Thus
 * one model writes in every key.
 *
 * @param score in the home key
 * @param semitones how far the score was moved up; moving back restores its key
 */
public record HomeKey(Score score, int semitones) {

  private static final int A = 9;
  private static final String SECTION = "[A-H]";

  public static HomeKey of(Score score) {
    int semitones = score.keys().isEmpty() ? 0 : semitones(score.keys().getFirst().key());
    return new HomeKey(Transposition.of(modelled(Words.sayable(score)), semitones), semitones);
  }

  /** The shorter way from a key to home, -6 to 5. */
  static int semitones(Key key) {
    int home = key.mode() == Key.Mode.MAJOR ? 0 : A;
    return Math.floorMod(home - key.tonic().pitchClass() + 6, 12) - 6;
  }

  private static Score modelled(Score score) {
    return new Score(
        Credits.NONE.withStyle(score.credits().style()),
        score.parts().stream()
            .map(p -> p.withNotes(p.notes().stream().map(HomeKey::plain).distinct().toList()))
            .toList(),
        List.of(score.tempi().getFirst()),
        score.meters(),
        score.keys(),
        score.chords(),
        score.sections().stream().filter(s -> s.label().matches(SECTION)).toList());
  }

  private static Note plain(Note note) {
    return new Note(note.onset(), note.duration(), note.pitch(), Note.DEFAULT_VELOCITY);
  }
}
