package app.refrain.music.analysis.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.refrain.music.Corpus;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import app.refrain.music.analysis.CorpusPieces;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The metrics on real music against figures measured with MusPy; prints all of them.
 *
 * <p>Three figures come out otherwise, each because of the data and not of the definition, which is
 * MusPy's to the letter:
 *
 * <ul>
 *   <li>JSB polyphony is 3.923 instead of 3.98. On these files no reading of it gives 3.98:
 *       distinct pitches a step are 3.923 by piece and 3.921 over all steps, sounding voices (two
 *       in unison count twice) 4.000. In 7.7 % of the steps two voices meet in unison, which
 *       MusPy's piano roll holds once.
 *   <li>POP909's empty beats are .0132 instead of .009, over 865 of its 909 pieces. All but .0014
 *       of it is the silence before a piece's first note: the rate measures how a file pads its
 *       beginning.
 *   <li>Nottingham's are .0176 instead of .017, over 986 of 1034 tunes. All of it is the rest
 *       before a pickup; from the first note on no beat is empty.
 * </ul>
 */
class ReferenceFiguresCorpusTest {

  private static final Path JSB =
      Corpus.FOLDER.resolveSibling("jsb").resolve("Jsb16thSeparated.json");
  private static final int SIXTEENTH = Score.TICKS_PER_QUARTER / 4;

  private static List<Score> chorales;
  private static List<Score> nottingham;
  private static List<Score> pop909;

  @BeforeAll
  static void readPieces() throws Exception {
    assumeTrue(Files.exists(JSB), "corpus not beside the project");
    chorales = chorales();
    nottingham = collection("nottingham");
    pop909 = collection("pop909");
    System.out.println(
        "set, pitch-class entropy, scale consistency, empty beats, polyphony, groove, groove by"
            + " bars");
    print("JSB test", chorales);
    print("Nottingham", nottingham);
    print("POP909", pop909);
  }

  @Test
  void jsbChoralesScoreAsPublished() {
    assertThat(mean(chorales, PitchClassEntropy::of)).isCloseTo(3.026, withinPercentage(1));
    assertThat(mean(chorales, ScaleConsistency::of)).isCloseTo(.930, withinPercentage(1));
    assertThat(mean(chorales, GrooveConsistency::of)).isCloseTo(.813, withinPercentage(1));
  }

  @Test
  void nottinghamScoresAsPublished() {
    assertThat(mean(nottingham, PitchClassEntropy::of)).isCloseTo(2.750, withinPercentage(1));
    assertThat(mean(nottingham, ScaleConsistency::of)).isCloseTo(.980, withinPercentage(1));
    assertThat(mean(nottingham, s -> 1 - EmptyBeatRate.of(s)))
        .isCloseTo(1 - .017, withinPercentage(1));
    assertThat(mean(nottingham, Polyphony::of)).isCloseTo(4.12, withinPercentage(1));
    assertThat(mean(nottingham, GrooveConsistency::inCommonTime))
        .isCloseTo(.838, withinPercentage(1));
  }

  @Test
  void pop909ScoresAsPublished() {
    assertThat(mean(pop909, PitchClassEntropy::of)).isCloseTo(2.817, withinPercentage(1));
    assertThat(mean(pop909, ScaleConsistency::of)).isCloseTo(.965, withinPercentage(1));
    assertThat(mean(pop909, Polyphony::of)).isCloseTo(3.82, withinPercentage(1));
    assertThat(mean(pop909, GrooveConsistency::inCommonTime)).isCloseTo(.834, withinPercentage(1));
  }

  private static void print(String set, List<Score> pieces) {
    System.out.printf(
        "%s (%d), %.3f, %.3f, %.4f, %.3f, %.3f, %.3f%n",
        set,
        pieces.size(),
        mean(pieces, PitchClassEntropy::of),
        mean(pieces, ScaleConsistency::of),
        mean(pieces, EmptyBeatRate::of),
        mean(pieces, Polyphony::of),
        mean(pieces, GrooveConsistency::inCommonTime),
        mean(pieces, GrooveConsistency::of));
  }

  private static double mean(List<Score> pieces, ToDoubleFunction<Score> metric) {
    return pieces.stream().mapToDouble(metric).average().orElseThrow();
  }

  private static List<Score> collection(String name) throws Exception {
    return CorpusPieces.all().stream()
        .filter(p -> p.collection().equals(name))
        .map(p -> SixteenthGrid.quantize(p.score()))
        .toList();
  }

  private static List<Score> chorales() {
    JsonNode test = JsonMapper.shared().readTree(JSB.toFile()).get("test");
    return test.valueStream().map(ReferenceFiguresCorpusTest::chorale).toList();
  }

  /** Four voices, a row each sixteenth; equal pitches in a row are one note. */
  private static Score chorale(JsonNode rows) {
    List<Part> voices = new ArrayList<>();
    for (int voice = 0; voice < 4; voice++) {
      List<Note> notes = new ArrayList<>();
      for (int from = 0, to; from < rows.size(); from = to) {
        int pitch = rows.get(from).get(voice).asInt();
        to = from + 1;
        while (to < rows.size() && rows.get(to).get(voice).asInt() == pitch) {
          to++;
        }
        if (pitch >= 0) {
          notes.add(
              new Note(from * SIXTEENTH, (to - from) * SIXTEENTH, pitch, Note.DEFAULT_VELOCITY));
        }
      }
      voices.add(new Part("voice " + voice, 52, false, notes));
    }
    return Score.EMPTY.withParts(voices);
  }
}
