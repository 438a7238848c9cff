package app.refrain.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.IntegrationTest;
import com.vaadin.flow.internal.DevBundleUtils;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class StaticResourcesIT {

  private static final String CONTENT = "export {};";

  @LocalServerPort private int port;

  /**
   * Where Vaadin puts it: {@code mvnw spring-boot:run} would show an empty page if we looked
   * elsewhere.
   */
  @Test
  void servesTheBundleThatDevelopmentModeBuilds() throws Exception {
    Path folder =
        DevBundleUtils.getDevBundleFolder(new File("."), "target")
            .toPath()
            .resolve("webapp/VAADIN/build");
    Files.createDirectories(folder);
    Path file = Files.createTempFile(folder, "served", ".js");
    try {
      Files.writeString(file, CONTENT);
      HttpResponse<String> response = get("/VAADIN/build/" + file.getFileName());
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.body()).isEqualTo(CONTENT);
      assertThat(response.headers().firstValue("Cache-Control"))
          .hasValueSatisfying(value -> assertThat(value).contains("immutable"));
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void hasNoOtherFilesInTheBundle() throws Exception {
    assertThat(get("/VAADIN/build/nothing.js").statusCode()).isEqualTo(404);
    assertThat(get("/VAADIN/build/..%2f..%2f..%2fconfig%2fstats.json").statusCode())
        .isBetween(400, 404);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
      return client.send(request, BodyHandlers.ofString());
    }
  }
}
