package app.refrain.cli.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the interface for programs, which tries again for as long as that makes sense. */
final class Api {

  private static final String GENERATIONS = "/api/v1/generations";
  private static final int TRIES = 120;
  private static final long PAUSE_MILLIS = 500;
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http;
  private final List<URI> webs;
  private final AtomicInteger next = new AtomicInteger();

  Api(HttpClient http, List<URI> webs) {
    this.http = http;
    this.webs = webs;
  }

  /** A new guest's token. */
  String newGuest() throws IOException, InterruptedException {
    return call("POST", "/api/v1/guests", null, "").get("token").asString();
  }

  /** Asks for a tune; the id makes sure that it is asked for once. */
  void submit(String token, UUID id, Order order) throws IOException, InterruptedException {
    call("POST", GENERATIONS, token, JSON.writeValueAsString(order.json()), "Idempotency-Key", id);
  }

  JsonNode get(String token, UUID id) throws IOException, InterruptedException {
    return call("GET", GENERATIONS + "/" + id, token, null);
  }

  void cancel(String token, UUID id) throws IOException, InterruptedException {
    call("DELETE", GENERATIONS + "/" + id, token, null);
  }

  /** Follows a generation to its end, over broken connections. */
  void follow(String token, UUID id, Events events) throws IOException, InterruptedException {
    int failures = 0;
    while (!events.isOver()) {
      HttpRequest.Builder request = request("GET", GENERATIONS + "/" + id + "/events", token);
      if (events.lastId() != null) {
        request.header("Last-Event-ID", events.lastId());
      }
      try {
        HttpResponse<Stream<String>> response = http.send(request.build(), BodyHandlers.ofLines());
        try (Stream<String> lines = response.body()) {
          if (response.statusCode() == 200) {
            lines.forEach(events::line);
          }
        }
      } catch (IOException | RuntimeException broken) {
        // Connect again.
      }
      if (!events.isOver()) {
        if (++failures > TRIES) {
          throw new IOException("Generation " + id + " cannot be followed to its end");
        }
        Thread.sleep(PAUSE_MILLIS);
      }
    }
  }

  private JsonNode call(String method, String path, String token, String body, Object... headers)
      throws IOException, InterruptedException {
    String problem = "";
    for (int i = 0; i < TRIES; i++) {
      HttpRequest.Builder request =
          request(method, path, token)
              .timeout(TIMEOUT)
              .header("Content-Type", "application/json")
              .method(
                  method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
      for (int h = 0; h < headers.length; h += 2) {
        request.header(headers[h].toString(), headers[h + 1].toString());
      }
      try {
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        problem = response.statusCode() + " " + response.body();
        if (response.statusCode() < 300) {
          return response.body().isEmpty() ? null : JSON.readTree(response.body());
        }
        if (response.statusCode() < 500 && response.statusCode() != 429) {
          break;
        }
      } catch (IOException broken) {
        problem = broken.toString();
      }
      Thread.sleep(PAUSE_MILLIS);
    }
    throw new IOException(method + " " + path + " failed: " + problem);
  }

  private HttpRequest.Builder request(String method, String path, String token) {
    URI web = webs.get(Math.floorMod(next.getAndIncrement(), webs.size()));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(web.resolve(path)).method(method, BodyPublishers.noBody());
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }
}
