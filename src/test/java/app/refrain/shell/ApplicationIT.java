package app.refrain.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.BrowserSupport;
import app.refrain.IntegrationTest;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class ApplicationIT {

  @LocalServerPort private int port;

  @Test
  void landingPageAsksNothingOfThirdParties() {
    Queue<String> requests = new ConcurrentLinkedQueue<>();
    try (BrowserContext context = BrowserSupport.browser().newContext()) {
      Page page = context.newPage();
      page.onRequest((Request request) -> requests.add(request.url()));
      page.navigate("http://localhost:" + port + "/");
      page.waitForLoadState();
      assertThat(page.locator("body").innerHTML()).isNotBlank();
    }
    List<String> elsewhere =
        requests.stream()
            .filter(url -> url.startsWith("http"))
            .filter(url -> !url.startsWith("http://localhost:" + port + "/"))
            .toList();
    assertThat(requests).isNotEmpty();
    assertThat(elsewhere).isEmpty();
  }
}
