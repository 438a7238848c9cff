package app.refrain;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.impl.driver.Driver;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Runs the tests of {@code frontend/} that need no browser, on the Node.js that Playwright brings
 * along.
 */
class FrontendTest {

  @Test
  void logicWithoutABrowserHolds() throws Exception {
    Driver driver = Driver.ensureDriverInstalled(Map.of(), false);
    String node = driver.createProcessBuilder().command().getFirst();
    Process tests =
        new ProcessBuilder(
                node,
                "--experimental-transform-types",
                "--disable-warning=ExperimentalWarning",
                "--import",
                "./frontend/testing/resolve-typescript.mjs",
                "--test",
                "frontend/**/*.test.ts")
            .redirectErrorStream(true)
            .start();
    String report = new String(tests.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(tests.waitFor()).as(report).isZero();
    assertThat(report).containsPattern("pass [1-9]").contains("fail 0");
  }
}
