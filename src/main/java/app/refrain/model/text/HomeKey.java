package app.refrain.model.text;

import app.refrain.music.Credits;
import app.refrain.music.Key;
import app.refrain.music.KeyChange;
import app.refrain.music.Score;
import app.refrain.music.Transposition;
import app.refrain.music.analysis.harmony.KeyFinder;
import app.refrain.music.english.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * A score as the models see it: on the text's grid, transposed to C major or A minor, with one
 * degree of loudness a bar of a part and drums as plain strokes, without what they do not model
 * (changes of tempo, credits, section names other than a letter). Thus one model writes in every
 * key.
 *
 * @param score in the home key
 * @param semitones how far the score was moved up; moving back restores its key
 */
public record HomeKey(Score score, int semitones) {

  private static final int A = 9;
  private static final String SECTION = "[A-H]";

  /** A score without a key gets the one that its notes suggest. */
  public static HomeKey of(Score score) {
    Score keyed = keyed(score);
    int semitones = semitones(keyed.keyAt(0));
    return new HomeKey(Transposition.of(modelled(Words.sayable(keyed)), semitones), semitones);
  }

  private static Score keyed(Score score) {
    if (score.keyAt(0) != null) {
      return score;
    }
    List<KeyChange> keys = new ArrayList<>(score.keys());
    keys.addFirst(new KeyChange(0, KeyFinder.find(score).orElse(Key.C_MAJOR)));
    return score.withKeys(keys);
  }

  /** The shorter way from a key to home, -6 to 5. */
  static int semitones(Key key) {
    int home = key.mode() == Key.Mode.MAJOR ? 0 : A;
    return Math.floorMod(home - key.tonic().pitchClass() + 6, 12) - 6;
  }

  private static Score modelled(Score score) {
    return new Score(
        Credits.NONE.withStyle(score.credits().style()),
        BarLoudness.of(
                score.withParts(
                    score.parts().stream()
                        .map(p -> p.drums() ? DrumStrokes.of(p, score.bars()) : p)
                        .toList()))
            .parts(),
        List.of(score.tempi().getFirst()),
        score.meters(),
        score.keys(),
        score.chords(),
        score.sections().stream().filter(s -> s.label().matches(SECTION)).toList());
  }
}
