package app.refrain.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.IntegrationTest;
import app.refrain.account.Guests.NewGuest;
import app.refrain.studio.StudioSessions;
import app.refrain.studio.live.LiveClient;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What programs do too often is refused. */
@IntegrationTest
class LimitedActionsIT {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** So many that the test is long over when some are there again. */
  private static final long ALL = 1_000_000;

  private static final String SEED =
      "--x\r\nContent-Disposition: form-data; name=file; filename=a.txt\r\n\r\n-\r\n--x--";

  @LocalServerPort private int port;
  @Autowired private RateLimits limits;
  @Autowired private Guests guests;
  @Autowired private StudioSessions sessions;

  private NewGuest guest;
  private UUID session;

  @BeforeEach
  void aSession() {
    guest = guests.create();
    session = sessions.create(guest.person(), "Duet").id();
  }

  @ParameterizedTest
  @CsvSource({
    "API, GET, /me, application/json",
    "GENERATION, POST, /generations, application/json",
    "UPLOAD, POST, /sessions/{id}/seed, multipart/form-data; boundary=x"
  })
  void isRefusedOverHttp(Limit limit, String method, String path, String type) throws Exception {
    useUp(limit);
    HttpResponse<String> refused = send(method, path, type);
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
  }

  @Test
  void isRefusedOverWebSockets() throws Exception {
    useUp(Limit.SOCKET);
    try (LiveClient client = connect()) {
      assertThat(client.awaitClose()).isEqualTo(4429);
    }
  }

  private void useUp(Limit limit) {
    limits.bucket(limit, guest.person().id().toString()).consumeIgnoringRateLimits(ALL);
  }

  private LiveClient connect() {
    return LiveClient.connect("http://localhost:" + port, session, guest.token().value());
  }

  private HttpResponse<String> send(String method, String path, String type) throws Exception {
    String address = "http://localhost:" + port + "/api/v1" + path.replace("{id}", "" + session);
    String body = type.startsWith("multipart") ? SEED : "{\"bars\":1}";
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Authorization", "Bearer " + guest.token().value())
            .header("Content-Type", type)
            .method(method, BodyPublishers.ofString(body))
            .build();
    return HTTP.send(request, BodyHandlers.ofString());
  }
}
