package app.refrain.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.refrain.model.TinyModels;
import app.refrain.music.Excerpt;
import app.refrain.music.Key;
import app.refrain.music.Meter;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import app.refrain.music.english.ScoreText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GenerateCommandTest {

  @TempDir private static Path models;
  @TempDir private Path folder;
  private Path jig;
  private Path out;

  @BeforeAll
  static void makeModels() throws IOException {
    TinyModels.write(models);
  }

  @BeforeEach
  void writeJig() throws IOException {
    jig = TestScores.jigFile(folder);
    out = folder.resolve("out.mid");
  }

  @Test
  void goesOnWithTheFirstBarsOfASeedAndLeavesThemAsTheyAre() throws Exception {
    CommandRun run = generate("--seed-bars 4 --bars 2", "--in", jig, "--out", out);

    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out()).startsWith(out + ": ").contains("random seed 5");
    Score seed = Excerpt.bars(TestScores.jig(), 0, 4);
    assertThat(Excerpt.bars(ScoreFiles.read(out), 0, 4).parts()).isEqualTo(seed.parts());
  }

  @Test
  void endsNotesThatRingBeyondTheBarsThatAreTaken() throws Exception {
    Path held =
        Files.writeString(
            folder.resolve("held.txt"),
            "Meter: 2/4. Parts: flute.\n"
                + "Bar 1.\n"
                + "flute: on 1 C5 whole.\n"
                + "Bar 2.\n"
                + "Bar 3.\n"
                + "flute: E5 half.\n");

    Path how = folder.resolve("how.json");

    generate("--seed-bars 1 --bars 1", "--in", held, "--out", out, "--provenance", how);

    JsonNode request = JsonMapper.shared().readTree(Files.readString(how)).path("request");
    assertThat(request.path("seed").path("bars").asInt()).isEqualTo(1);
  }

  @Test
  void cannotTakeMoreBarsThanASeedHas() {
    CommandRun run = generate("--seed-bars 9", "--in", jig, "--out", out);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("it has 8 bars", "--seed-bars cannot be 9");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hybrid", "llm", "lstm"})
  void theSameRandomSeedGivesTheSameBytes(String engine) {
    Path again = folder.resolve("again.mid");
    String options = "--bars 2 --meter 3/4 --parts flute,cello --engine " + engine;

    generate(options, "--out", out);
    generate(options, "--out", again);

    assertThat(out).hasSameBinaryContentAs(again);
  }

  @Test
  void anotherRandomSeedGivesAnotherPiece() throws IOException {
    Path other = folder.resolve("other.mid");

    generate("--bars 2 --engine llm", "--out", out);
    generate("--bars 2 --engine llm --random-seed 6", "--out", other);

    assertThat(Files.readAllBytes(other)).isNotEqualTo(Files.readAllBytes(out));
  }

  @Test
  void numbersSeveralPiecesAndGivesEachTheNextRandomSeed() {
    Path text = folder.resolve("out.txt");

    CommandRun run = generate("--bars 1 --count 2 --meter 2/4", "--out", out, "--text", text);

    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out().lines()).hasSize(2);
    assertThat(run.out()).contains("out-1.mid", "random seed 5", "out-2.mid", "random seed 6");
    assertThat(folder.resolve("out-1.mid")).exists();
    assertThat(folder.resolve("out-2.mid")).exists();
    assertThat(folder.resolve("out-2.txt")).content().contains("Meter: 2/4");
    assertThat(out).doesNotExist();
  }

  @Test
  void theSecondOfSeveralPiecesIsThatOfItsRandomSeed() {
    generate("--bars 1 --count 2 --meter 2/4", "--out", out);
    generate("--bars 1 --meter 2/4 --random-seed 6", "--out", out);

    assertThat(out).hasSameBinaryContentAs(folder.resolve("out-2.mid"));
  }

  @Test
  void followsPlainWordsAsFarAsNoOptionSaysOtherwise() throws Exception {
    String wish = "a slow waltz in D minor for two flutes, 2 bars, with elephants";

    CommandRun run = generate("--tempo 90 --engine llm", "--wish", wish, "--out", out);

    assertThat(run.err())
        .isEqualTo(
            "understood: tempo 84, waltz, meter 3/4, key D minor, flute, flute, 2 bars;"
                + " not understood: elephants"
                + System.lineSeparator());
    Score made = ScoreFiles.read(out);
    assertThat(made.credits().style()).isEqualTo("waltz");
    assertThat(made.keyAt(0)).isEqualTo(Key.parse("D minor"));
    assertThat(made.meters().getFirst().meter()).isEqualTo(Meter.parse("3/4"));
    assertThat(made.tempi().getFirst().bpm()).isEqualTo(90, within(0.01));
    assertThat(made.parts()).extracting(Part::instrument).containsExactly("flute", "flute");
  }

  @Test
  void plainWordsMaySayWhatToDoWithASeed() throws Exception {
    CommandRun run =
        generate("--keep guitar", "--in", jig, "--wish", "rewrite bars 3 to 4", "--out", out);

    assertThat(run.status()).isZero();
    assertThat(outsideBars3And4(ScoreFiles.read(out)))
        .isEqualTo(outsideBars3And4(TestScores.jig()));
  }

  @Test
  void infillsBarsBetweenThoseThatStay() throws Exception {
    CommandRun run =
        generate("--task infill --from-bar 3 --to-bar 4 --keep guitar", "--in", jig, "--out", out);

    assertThat(run.err()).isEmpty();
    Score made = ScoreFiles.read(out);
    Score seed = TestScores.jig();
    assertThat(made.parts().get(1).notes()).isEqualTo(seed.parts().get(1).notes());
    assertThat(outsideBars3And4(made)).isEqualTo(outsideBars3And4(seed));
  }

  private static List<Note> outsideBars3And4(Score score) {
    int from = score.bars().get(2).start();
    int to = score.bars().get(4).start();
    return score.parts().getFirst().notes().stream()
        .filter(n -> n.onset() < from || n.onset() >= to)
        .toList();
  }

  @Test
  void harmonizesWithPartsThatAreAskedFor() throws Exception {
    CommandRun run =
        generate("--task harmonize --seed-bars 2 --parts cello", "--in", jig, "--out", out);

    assertThat(run.err()).isEmpty();
    assertThat(ScoreFiles.read(out).parts())
        .extracting(Part::name)
        .containsExactly("flute", "guitar", "cello");
  }

  @Test
  void addsToASeedOfWhichEveryNoteStays() throws Exception {
    CommandRun run = generate("--add drums,cello", "--in", jig, "--out", out);

    assertThat(run.err()).isEmpty();
    List<Part> seed = ScoreFiles.read(jig).parts();
    List<Part> made = ScoreFiles.read(out).parts();
    assertThat(made.subList(0, seed.size())).isEqualTo(seed);
    assertThat(made.subList(seed.size(), made.size()))
        .extracting(Part::name)
        .containsExactly("drums", "cello");
  }

  @Test
  void keepsAllThatIsNeededToMakeAPieceAgain() throws Exception {
    Path provenance = folder.resolve("how.json");

    generate("--seed-bars 4 --bars 1", "--in", jig, "--out", out, "--provenance", provenance);

    JsonNode how = JsonMapper.shared().readTree(Files.readString(provenance));
    assertThat(how.path("version").asString()).matches("\\d+\\..*");
    assertThat(how.path("threads").asInt()).isPositive();
    assertThat(how.path("models")).hasSize(2);
    assertThat(how.path("models").path(0).path("checksum").asString()).matches("[0-9a-f]{64}");
    JsonNode request = how.path("request");
    assertThat(request.path("task").asString()).isEqualTo("continue");
    assertThat(request.path("engine").asString()).isEqualTo("hybrid");
    assertThat(request.path("sampling").path("randomSeed").asLong()).isEqualTo(5);
    assertThat(request.path("seed").path("file").asString()).isEqualTo(jig.toString());
    assertThat(request.path("seed").path("bars").asInt()).isEqualTo(4);
    assertThat(request.path("seed").path("sha256").asString()).matches("[0-9a-f]{64}");
    assertThat(ScoreText.parse(how.path("draftText").asString()).barCount()).isBetween(4, 5);
    assertThat(ScoreText.parse(how.path("resultText").asString()).barCount()).isBetween(4, 5);
    assertThat(how.path("changes").isArray()).isTrue();
    assertThat(how.path("milliseconds").path("draft").isNumber()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--task continue",
        "--task vary",
        "--task sing",
        "--seed-bars 4",
        "--bars 0",
        "--bars 257",
        "--bars many",
        "--from-bar 1",
        "--key H",
        "--meter 5/7",
        "--tempo 0",
        "--tempo fast",
        "--temperature 0",
        "--top-p 2",
        "--refine 1.5",
        "--count 0",
        "--threads 0",
        "--engine gpt"
      })
  void refusesWrongUsage(String options) {
    CommandRun run = generate(options, "--out", out);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err().lines()).hasSize(2);
    assertThat(run.err()).startsWith("refrain: ").contains("generate --help");
    assertThat(out).doesNotExist();
  }

  @Test
  void infillNeedsBothBars() {
    CommandRun run = generate("--task infill --from-bar 3", "--in", jig, "--out", out);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--from-bar and --to-bar");
  }

  @Test
  void saysWhatInTheRequestDoesNotFitTheSeed() {
    CommandRun bars = generate("--task infill --from-bar 7 --to-bar 9", "--in", jig, "--out", out);
    CommandRun keep = generate("--task vary --keep tuba", "--in", jig, "--out", out);
    CommandRun parts = generate("--parts theremin", "--out", out);

    for (CommandRun run : List.of(bars, keep, parts)) {
      assertThat(run.status()).isEqualTo(1);
      assertThat(run.err().lines()).hasSize(1);
    }
    assertThat(keep.err()).contains("tuba");
    assertThat(parts.err()).contains("theremin");
  }

  @Test
  void saysThatAFolderIsMissingBeforeItComposes() {
    CommandRun output = generate("--bars 1", "--out", folder.resolve("nowhere/out.mid"));
    CommandRun model =
        CommandRun.of("generate", "--out", out, "--models", folder.resolve("nowhere"));

    assertThat(output.status()).isEqualTo(1);
    assertThat(output.err()).contains("nowhere", "no such folder");
    assertThat(model.status()).isEqualTo(1);
    assertThat(model.err()).contains("nowhere", "no such folder");
  }

  @Test
  void saysWhichModelIsMissing() {
    CommandRun run = CommandRun.of("generate", "--out", out, "--models", folder);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("no model");
  }

  private CommandRun generate(String options, Object... more) {
    String seed = options.contains("--random-seed") ? "" : " --random-seed 5";
    return CommandRun.of("generate --models " + models + seed + " " + options, more);
  }
}
