package app.refrain.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Commands as people run them: {@code java -jar target/refrain.jar}. */
class PackagedJarIT {

  private static final Path JAR = Path.of("target", "refrain.jar").toAbsolutePath();
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  @TempDir private Path folder;
  private Path jig;

  @BeforeEach
  void writeJig() throws IOException {
    jig = TestScores.jigFile(folder);
  }

  @Test
  void encodesAndDecodes() throws Exception {
    CommandRun encode = refrain("encode", "jig.mid", "--out", "jig.txt");
    CommandRun decode = refrain("decode", "jig.txt", "--out", "back.mid");

    assertThat(encode).isEqualTo(new CommandRun(0, "", ""));
    assertThat(decode).isEqualTo(new CommandRun(0, "", ""));
    assertThat(ScoreFiles.read(folder.resolve("back.mid")).parts())
        .isEqualTo(ScoreFiles.read(jig).parts());
  }

  @Test
  void writesNothingButResultsToStandardOutput() throws Exception {
    CommandRun run = refrain("info", "jig.mid", "--json");

    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(JsonMapper.shared().readTree(run.out()).path("key").asString()).isEqualTo("G major");
  }

  @Test
  void composesWithTheModelsThatAreShipped() throws Exception {
    String line = "generate --in jig.mid --seed-bars 4 --bars 2 --random-seed 3 --out ";

    CommandRun first = refrain((line + "first.mid").split(" "));
    CommandRun second = refrain((line + "second.mid").split(" "));

    assertThat(first.status()).as(first.err()).isZero();
    assertThat(first.out()).startsWith("first.mid: ").contains("random seed 3");
    assertThat(second.status()).as(second.err()).isZero();
    assertThat(folder.resolve("second.mid")).hasSameBinaryContentAs(folder.resolve("first.mid"));
  }

  @Test
  void failsInOneLineOnBadInput() throws Exception {
    Files.write(folder.resolve("noise.mid"), new byte[] {'M', 'T', 'h', 'd', 0, 0, 0, 6, 9, 9});

    for (String[] command :
        new String[][] {
          {"info", "missing.mid"},
          {"encode", "noise.mid"},
          {"generate", "--in", "noise.mid", "--out", "out.mid"}
        }) {
      CommandRun run = refrain(command);
      assertThat(run.status()).isEqualTo(1);
      assertThat(run.out()).isEmpty();
      assertThat(run.err().lines()).hasSize(1);
      assertThat(run.err()).startsWith("refrain: ");
    }
  }

  @Test
  void wrongUsageIsStatusTwo() throws Exception {
    assertThat(refrain("compose").status()).isEqualTo(2);
    assertThat(refrain("generate", "--bars", "0", "--out", "out.mid").status()).isEqualTo(2);
  }

  private CommandRun refrain(String... arguments) throws Exception {
    List<String> line = new ArrayList<>(List.of(JAVA.toString(), "-jar", JAR.toString()));
    line.addAll(Arrays.asList(arguments));
    Path err = Files.createTempFile(folder, "err", ".txt");
    Process process =
        new ProcessBuilder(line).directory(folder.toFile()).redirectError(err.toFile()).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new CommandRun(process.waitFor(), out, Files.readString(err));
  }
}
