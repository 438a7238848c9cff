package app.refrain.studio.page;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.IntegrationTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class ErrorPagesIT {

  @LocalServerPort private int port;

  /** Asked for by itself, the place where failures go takes it that the server failed. */
  @Test
  void saysThatAFailureIsOurFault() throws Exception {
    HttpResponse<String> failure = get("/error");
    assertThat(failure.statusCode()).isEqualTo(500);
    assertThat(failure.body()).contains("<h1>A wrong note</h1>", "our fault");
    assertThat(failure.headers().firstValue("Cache-Control")).hasValue("no-store");
  }

  @Test
  void saysThatThereIsNothingAtAnAddressThatIsRefused() throws Exception {
    HttpResponse<String> refused = get("/api/v1//sessions");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("nothing to show at this address");
  }

  private HttpResponse<String> get(String path) throws Exception {
    URI address = URI.create("http://localhost:" + port + path);
    HttpRequest request = HttpRequest.newBuilder(address).header("Accept", "text/html").build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString());
    }
  }
}
