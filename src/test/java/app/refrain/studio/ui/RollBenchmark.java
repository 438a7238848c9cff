package app.refrain.studio.ui;

import app.refrain.IntegrationTest;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Measures how smoothly the piano roll scrolls, zooms and drags large scores, without a graphics
 * card. No test: nothing fails, and the build does not run it. It needs a quiet machine; the README
 * says how it is started.
 */
@IntegrationTest
class RollBenchmark {

  private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000);

  @LocalServerPort private int port;

  @Test
  void measureFrames() throws IOException {
    try (StudioPage page = new StudioPage(port, ColorScheme.LIGHT)) {
      page.page().setViewportSize(1_600, 900);
      page.takeExample("The Kesh Jig");
      page.page().locator("refrain-edit-bar").waitFor();
      System.out.printf(
          "%-8s %-22s %10s %10s%n", "notes", "milliseconds a frame", "median", "95th");
      for (int notes : SIZES) {
        print(notes, page.page().evaluate(script(), notes));
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static void print(int notes, Object measured) {
    for (Map<String, Object> line : (List<Map<String, Object>>) measured) {
      System.out.printf(
          "%-8d %-22s %10.1f %10.1f%n",
          notes, line.get("what"), number(line.get("median")), number(line.get("worst")));
    }
  }

  private static double number(Object value) {
    return ((Number) value).doubleValue();
  }

  private static String script() throws IOException {
    try (InputStream in = RollBenchmark.class.getResourceAsStream("roll-benchmark.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
