package app.refrain.studio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.IntegrationTest;
import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How much JavaScript pages load, compressed; the library for notation is not part of a page. */
@IntegrationTest
class PageWeightIT {

  private static final int LARGEST = 450_000;

  /** The browser does not tell what audio worklets load. */
  private static final String NOTE_WORKLETS =
      """
      () => {
        const { addModule } = AudioWorklet.prototype;
        window.worklets = [];
        AudioWorklet.prototype.addModule = function (url, ...rest) {
          window.worklets.push(new URL(url, location).href);
          return addModule.call(this, url, ...rest);
        };
      }
      """;

  @LocalServerPort private int port;

  @Disabled("The bundle has grown beyond the limit; why is to be found")
  @Test
  void theLandingPageIsLight() throws Exception {
    try (StudioPage page = new StudioPage(port, ColorScheme.LIGHT)) {
      page.page().waitForLoadState();
      assertThat(weight(scripts(page))).isBetween(50_000, LARGEST);
    }
  }

  @Disabled("The bundle has grown beyond the limit; why is to be found")
  @Test
  @SuppressWarnings("unchecked")
  void theStudioIsLightEvenWithItsSynthesizer() throws Exception {
    try (StudioPage page = new StudioPage(port, ColorScheme.LIGHT)) {
      page.page().evaluate(NOTE_WORKLETS);
      page.takeExample("The Kesh Jig");
      page.play();
      page.waitUntilBeyond(1);
      Object worklets = page.page().evaluate("window.worklets");
      assertThat(worklets).asInstanceOf(InstanceOfAssertFactories.list(String.class)).hasSize(1);
      Set<String> scripts = scripts(page);
      scripts.addAll((List<String>) worklets);
      assertThat(weight(scripts)).isBetween(200_000, LARGEST);
    }
  }

  @Test
  void notationIsLoadedWhenItIsFirstShown() {
    try (StudioPage page = new StudioPage(port, ColorScheme.LIGHT)) {
      page.takeExample("The Kesh Jig");
      page.page().locator("refrain-edit-bar").waitFor();
      assertThat(scripts(page)).noneMatch(script -> script.contains("engraving"));
      page.chooseView("Notation");
      page.page().locator("refrain-notation svg").first().waitFor();
      assertThat(scripts(page)).anyMatch(script -> script.contains("engraving"));
    }
  }

  private static Set<String> scripts(StudioPage page) {
    return page.requests().stream()
        .filter(url -> URI.create(url).getPath().endsWith(".js"))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static int weight(Set<String> scripts) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      int sum = 0;
      for (String script : scripts) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(script)).build();
        sum += compressed(http.send(request, BodyHandlers.ofByteArray()).body());
      }
      return sum;
    }
  }

  private static int compressed(byte[] script) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(script);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.size();
  }
}
