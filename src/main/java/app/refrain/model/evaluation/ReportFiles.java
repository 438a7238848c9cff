package app.refrain.model.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes a report as JSON for programs and as a page for people. */
public final class ReportFiles {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private ReportFiles() {}

  /**
   * Writes both beside each other.
   *
   * @param json where the JSON goes; the page has its name with {@code .html}
   */
  public static void write(EvaluationReport report, Path json) throws IOException {
    String stem = json.getFileName().toString().replaceFirst("\\.json$", "");
    Files.writeString(json, JSON.writeValueAsString(report) + "\n");
    Files.writeString(json.resolveSibling(stem + ".html"), new ReportPage(report).html());
  }
}
