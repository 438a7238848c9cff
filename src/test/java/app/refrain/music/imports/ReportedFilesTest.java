package app.refrain.music.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.refrain.music.Score;
import app.refrain.music.english.ScoreText;
import app.refrain.music.format.ScoreFormat;
import app.refrain.music.performance.Understanding;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Small files of the kinds over which people reported other programs, with the notes that are right
 * beside each; where they lie beside the project.
 */
class ReportedFilesTest {

  private static final Path FOLDER = Path.of("..", "shared", "data", "imports");
  private static final String EXPECTED = ".expected.txt";

  /** Half a step of the text's grid, in ticks. */
  private static final int NEAR = 20;

  /** An onset, a duration (0 if none is said) in ticks, and a key. */
  private record Expected(double onset, double duration, int pitch) {

    static Expected parse(String line) {
      String[] words = line.split(" ");
      return new Expected(ticks(words[0]), ticks(words[1]), Integer.parseInt(words[2]));
    }

    private static double ticks(String fraction) {
      String[] numbers = fraction.split("/");
      double denominator = numbers.length == 1 ? 1 : Double.parseDouble(numbers[1]);
      return Double.parseDouble(numbers[0]) / denominator * Score.TICKS_PER_QUARTER;
    }
  }

  @TestFactory
  Stream<DynamicTest> readsTheNotesThatAreRight() throws Exception {
    assumeTrue(Files.isDirectory(FOLDER), "reported files not beside the project");
    try (var files = Files.list(FOLDER)) {
      List<Path> all = files.filter(f -> !f.toString().endsWith(EXPECTED)).sorted().toList();
      return all.stream()
          .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> check(f)));
    }
  }

  private static void check(Path file) throws Exception {
    List<Expected> expected = expected(file);
    Understanding understood =
        ScoreFormat.understand(Files.readAllBytes(file), file.getFileName().toString());
    byte[] text = ScoreText.print(understood.score()).getBytes(StandardCharsets.UTF_8);
    Score said = ScoreFormat.understand(text, "said.txt").score();
    if (!expected.isEmpty()) {
      assertNotes(understood.score(), expected);
      assertNotes(said, expected);
    }
  }

  private static List<Expected> expected(Path file) throws Exception {
    String name = file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
    String notes = Files.readString(FOLDER.resolve(name + EXPECTED));
    int start = notes.indexOf("Notes expected");
    return start < 0
        ? List.of()
        : notes
            .substring(start)
            .lines()
            .skip(1)
            .filter(l -> !l.isBlank())
            .map(Expected::parse)
            .toList();
  }

  private static void assertNotes(Score score, List<Expected> expected) {
    List<Expected> notes = new ArrayList<>();
    score
        .parts()
        .forEach(
            p ->
                p.notes()
                    .forEach(n -> notes.add(new Expected(n.onset(), n.duration(), n.pitch()))));
    notes.sort(Comparator.comparingDouble(Expected::onset).thenComparingInt(Expected::pitch));
    List<Expected> wanted = new ArrayList<>(expected);
    wanted.sort(Comparator.comparingDouble(Expected::onset).thenComparingInt(Expected::pitch));
    assertThat(notes)
        .usingElementComparator(ReportedFilesTest::compare)
        .containsExactlyElementsOf(wanted);
  }

  private static int compare(Expected a, Expected b) {
    boolean same =
        a.pitch() == b.pitch()
            && Math.abs(a.onset() - b.onset()) <= NEAR
            && Math.abs(a.duration() - b.duration()) <= 2 * NEAR;
    return same
        ? 0
        : Double.compare(a.onset(), b.onset()) == 0 ? 1 : Double.compare(a.onset(), b.onset());
  }
}
