package app.refrain.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {

  @Test
  void leaveNoArgumentsAndSettingsToTheWebApplication() {
    assertThat(Commands.understand(new String[] {})).isFalse();
    assertThat(Commands.understand(new String[] {"--server.port=8081"})).isFalse();
    assertThat(Commands.understand(new String[] {"info", "tune.mid"})).isTrue();
    assertThat(Commands.understand(new String[] {"--help"})).isTrue();
  }

  @Test
  void helpNamesEveryCommandAndTheExitStatus() {
    CommandRun help = CommandRun.of("--help");

    assertThat(help.status()).isZero();
    assertThat(help.out())
        .contains(
            "encode",
            "decode",
            "info",
            "generate",
            "refine",
            "train",
            "evaluate",
            "score",
            "bench",
            "load")
        .contains("2   wrong usage");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "encode",
        "decode",
        "info",
        "generate",
        "refine",
        "train",
        "evaluate",
        "score",
        "bench",
        "load"
      })
  void everyCommandHasHelpWithExamples(String command) {
    CommandRun help = CommandRun.of(command, "--help");

    assertThat(help.status()).isZero();
    assertThat(help.out()).contains("Usage: refrain " + command, "Examples:");
    assertThat(help.err()).isEmpty();
  }

  @Test
  void tellsTheVersionOfTheBuild() {
    CommandRun version = CommandRun.of("--version");

    assertThat(version.status()).isZero();
    assertThat(version.out()).matches("Refrain \\d+\\.\\d+\\.\\d+.*\\R");
  }

  @ParameterizedTest
  @ValueSource(strings = {"compose", "encode", "encode --bogus x.mid", "info"})
  void wrongUsageIsStatusTwoAndPointsToTheHelp(String line) {
    CommandRun run = CommandRun.of(line);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err().lines()).hasSize(2);
    assertThat(run.err()).startsWith("refrain: ").contains("--help");
    assertThat(run.out()).isEmpty();
  }
}
