package app.refrain.music.analysis.harmony;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.music.ChordChange;
import app.refrain.music.ChordSymbol;
import app.refrain.music.Key;
import app.refrain.music.Part;
import app.refrain.music.Score;
import app.refrain.music.analysis.CorpusPieces;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Key and chord finding against what the corpus says; prints the figures. */
class HarmonyCorpusTest {

  private static final double KEY_GOAL = 0.85;
  private static final double CHORD_GOAL = 0.75;

  /** How much was right of how much. */
  private static final class Tally {
    private double right;
    private double all;

    private void add(double size, boolean isRight) {
      right += isRight ? size : 0;
      all += size;
    }

    private double share() {
      return right / all;
    }
  }

  /**
   * A key is right if tonic and mode are, whatever the spelling: relatives, parallels and
   * neighbours are wrong. Of the chorales the manifest knows the signature alone and calls it
   * major, so that minor keys count as wrong there.
   */
  @Test
  void findsTheKeysOfTheManifest() throws Exception {
    Tally all = new Tally();
    Tally signatures = new Tally();
    Map<String, Tally> byCollection = new TreeMap<>();
    for (CorpusPieces.Piece piece : CorpusPieces.all()) {
      if (piece.key().isPresent()) {
        Key found = KeyFinder.find(piece.score()).orElseThrow();
        boolean isRight = sounding(found).equals(sounding(piece.key().get()));
        all.add(1, isRight);
        signatures.add(1, Math.floorMod(found.fifths() - piece.key().get().fifths(), 12) == 0);
        byCollection.computeIfAbsent(piece.collection(), c -> new Tally()).add(1, isRight);
      }
    }
    byCollection.forEach(
        (c, t) -> System.out.printf("key, %s: %.1f %% of %.0f%n", c, 100 * t.share(), t.all));
    System.out.printf("key, all: %.1f %% of %.0f pieces%n", 100 * all.share(), all.all);
    System.out.printf("key signature, all: %.1f %%%n", 100 * signatures.share());

    assertThat(all.share()).isGreaterThan(KEY_GOAL);
  }

  /**
   * The MIREX measure "majmin": the share of time in which root and third agree, over the time
   * whose chord has a major or minor third and a perfect fifth; suspended, diminished and augmented
   * chords and silence are left out.
   */
  @Test
  void findsTheChordsOfTheMarkers() throws Exception {
    Map<String, Tally> byCollection = new TreeMap<>();
    for (CorpusPieces.Piece piece : CorpusPieces.all()) {
      if (!piece.score().chords().isEmpty()) {
        compare(piece.score(), byCollection.computeIfAbsent(piece.collection(), c -> new Tally()));
      }
    }
    byCollection.forEach(
        (c, t) ->
            System.out.printf(
                "chords, %s: %.1f %% of %.0f quarters%n", c, 100 * t.share(), t.all / 480));

    assertThat(byCollection.keySet()).containsExactlyInAnyOrder("openewld", "pop909");
    assertThat(byCollection.values()).allMatch(t -> t.share() > CHORD_GOAL);
  }

  private static String sounding(Key key) {
    return key.tonic().pitchClass() + " " + key.mode();
  }

  private static void compare(Score score, Tally tally) {
    List<ChordChange> written = score.chords();
    List<ChordChange> found = ChordFinder.find(score);
    int end = score.parts().stream().mapToInt(Part::end).max().orElse(0);
    for (int i = 0; i < written.size(); i++) {
      int to = i + 1 < written.size() ? written.get(i + 1).at() : end;
      String chord = triad(written.get(i).symbol());
      for (int j = 0; j < found.size() && !chord.isEmpty(); j++) {
        int foundTo = j + 1 < found.size() ? found.get(j + 1).at() : end;
        int common = Math.min(to, foundTo) - Math.max(written.get(i).at(), found.get(j).at());
        tally.add(Math.max(0, common), triad(found.get(j).symbol()).equals(chord));
      }
    }
  }

  /** Root and mode of a chord with a perfect fifth; empty for any other. */
  private static String triad(ChordSymbol symbol) {
    if (symbol.root() == null) {
      return "";
    }
    List<Integer> thirdAndFifth =
        symbol.quality().intervals().stream().filter(i -> i > 2 && i < 9).toList();
    return switch (thirdAndFifth.toString()) {
      case "[4, 7]" -> symbol.root().pitchClass() + " major";
      case "[3, 7]" -> symbol.root().pitchClass() + " minor";
      default -> "";
    };
  }
}
