package app.refrain.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.BrowserSupport;
import app.refrain.IntegrationTest;
import app.refrain.account.Visitor;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class SecurityHeadersIT {

  private static final String POLICY = "Content-Security-Policy";

  @LocalServerPort private int port;

  private Visitor visitor;

  @BeforeEach
  void visit() {
    visitor = new Visitor(port);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/p/1", "/embed/1", "/api/v1/me", "/images/refrain.svg"})
  void everyResponseIsHardened(String path) {
    HttpResponse<String> response = visitor.open(path);
    assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(response.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
    assertThat(response.headers().firstValue("Permissions-Policy")).isPresent();
    assertThat(policy(path)).contains("default-src");
  }

  @ParameterizedTest
  @CsvSource({"/, 'none'", "/p/1, 'none'", "/embed/1, *", "/api/v1/me, 'none'"})
  void onlyEmbeddedPagesMayBeFramed(String path, String frames) {
    String said = frames.equals("*") ? "*" : "'none'";
    assertThat(policy(path)).endsWith("frame-ancestors " + said);
  }

  @Test
  void eachPageHasANonceOfItsOwnAndNoOtherInlineScripts() {
    String first = policy("/");
    assertThat(first).contains("'nonce-").doesNotContain("script-src 'self' 'unsafe-inline'");
    assertThat(policy("/")).isNotEqualTo(first);
  }

  @Test
  void aBrowserRunsThePageButNoInjectedScript() {
    Queue<String> refusals = new ConcurrentLinkedQueue<>();
    try (BrowserContext context = BrowserSupport.browser().newContext()) {
      Page page = context.newPage();
      page.onConsoleMessage(
          message -> {
            if (message.text().contains("Content Security Policy")) {
              refusals.add(message.text());
            }
          });
      page.navigate("http://localhost:" + port + "/");
      page.locator("main h1").waitFor();
      assertThat(refusals).isEmpty();
      page.evaluate(
          """
          () => {
            const script = document.createElement('script');
            script.textContent = 'window.injected = true';
            document.body.append(script);
            document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.injected = true">');
          }
          """);
      page.waitForCondition(() -> refusals.size() >= 2);
      assertThat(page.evaluate("window.injected === undefined")).isEqualTo(true);
    }
  }

  private String policy(String path) {
    return visitor.open(path).headers().firstValue(POLICY).orElse("");
  }
}
