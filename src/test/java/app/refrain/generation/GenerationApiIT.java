package app.refrain.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.refrain.account.AccountSettings;
import app.refrain.account.Guests;
import app.refrain.account.Guests.NewGuest;
import app.refrain.account.Person;
import app.refrain.account.SignIns;
import app.refrain.model.Composer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Generations over HTTP. */
@ScriptedTest
class GenerationApiIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String API = "/api/v1/generations";
  private static final String OVER = "(over)";
  private static final String SEED =
      """
      Title: Reel
      Style: reel. Key: C major. Meter: 4/4. Tempo: 120. Parts: flute.
      Bar 1.
      flute: C5 whole.
      """;

  @LocalServerPort private int port;
  @Autowired private Composer composer;
  @Autowired private GenerationStore store;
  @Autowired private Guests guests;
  @Autowired private SignIns signIns;
  @Autowired private AccountSettings settings;

  private final HttpClient http = HttpClient.newHttpClient();
  private String token;

  @BeforeEach
  void visit() {
    script().forbidBars();
    token = newToken();
  }

  @AfterEach
  void everythingEnds() {
    script().allowBars(1_000);
    await().atMost(PATIENCE).until(() -> store.countQueued() + store.countRunning() == 0);
  }

  @Test
  void composesAndTellsHowItWasMade() {
    HttpResponse<String> accepted = submit("{\"bars\": 2, \"randomSeed\": 5, \"style\": \"Jig\"}");
    assertThat(accepted.statusCode()).isEqualTo(202);
    String id = json(accepted).get("id").asString();
    assertThat(accepted.headers().firstValue("Location")).contains(API + "/" + id);
    script().allowBars(2);
    await().atMost(PATIENCE).until(() -> state(id).equals("done"));
    JsonNode done = json(send("GET", API + "/" + id, null));
    assertThat(done.at("/progress/bars").asInt()).isEqualTo(2);
    assertThat(done.at("/request/wishes/style").asString()).isEqualTo("jig");
    assertThat(done.at("/provenance/randomSeed").asLong()).isEqualTo(5);
    assertThat(done.at("/provenance/device").asString()).isEqualTo("cpu");
    assertThat(done.at("/score/parts/0/notes").size()).isEqualTo(2);
    HttpResponse<String> again = send("POST", API + "/" + id + "/again", "");
    assertThat(again.statusCode()).isEqualTo(202);
    assertThat(json(again).get("id").asString()).isNotEqualTo(id);
  }

  @Test
  void takesARequestOnceThatIsSentAgain() {
    String key = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      HttpResponse<String> accepted =
          send("POST", API, "{\"bars\": 1, \"randomSeed\": 1}", "Idempotency-Key", key);
      assertThat(json(accepted).get("id").asString()).isEqualTo(key);
    }
  }

  @Test
  void streamsBarsToWhoComesLateAndGoesOnWhereAReaderBrokeOff() {
    String id = json(submit("{\"bars\": 3}")).get("id").asString();
    script().allowBars(2);
    await().atMost(PATIENCE).until(() -> bars(id) == 2);
    Queue<String> late = events(id, null);
    await().atMost(PATIENCE).until(() -> count(late, "event:bar") == 2);
    Queue<String> reconnected = events(id, "1");
    await().atMost(PATIENCE).until(() -> count(reconnected, "event:bar") == 1);
    assertThat(reconnected).contains("id:2").doesNotContain("id:1");
    script().allowBars(1);
    await().atMost(PATIENCE).until(() -> count(late, "event:done") == 1);
    await().atMost(PATIENCE).until(() -> count(reconnected, "event:done") == 1);
    assertThat(late).contains("id:1", "id:2", "id:3", "id:end");
    assertThat(late).anyMatch(line -> line.startsWith("data:") && line.contains("\"bar 3\""));
    assertThat(send("GET", API + "/" + id + "/events", null, "Last-Event-ID", "end").statusCode())
        .isEqualTo(204);
  }

  @Test
  void endsTheStreamOfACancelledGeneration() {
    String id = json(submit("{\"bars\": 3}")).get("id").asString();
    Queue<String> events = events(id, null);
    assertThat(send("DELETE", API + "/" + id, null).statusCode()).isEqualTo(204);
    await().atMost(PATIENCE).until(() -> count(events, "event:cancelled") == 1);
    assertThat(state(id)).isEqualTo("cancelled");
  }

  @Test
  void endsTheStreamsOfSomebodyWhoIsSignedOut() {
    Person reader = comeAgain();
    Queue<String> events = events(json(submit("{\"bars\": 3}")).get("id").asString(), null);
    script().allowBars(1);
    await().atMost(PATIENCE).until(() -> count(events, "event:bar") == 1);
    signIns.end(reader, signIns.list(reader).getFirst().id());
    await().atMost(PATIENCE).until(() -> count(events, OVER) == 1);
    assertThat(events).doesNotContain("event:done", "event:cancelled");
  }

  @Test
  void endsTheStreamsOfSomebodyWhoLeavesForGood() {
    Person reader = comeAgain();
    Queue<String> events = events(json(submit("{\"bars\": 3}")).get("id").asString(), null);
    script().allowBars(1);
    await().atMost(PATIENCE).until(() -> count(events, "event:bar") == 1);
    settings.delete(reader, "");
    await().atMost(PATIENCE).until(() -> count(events, OVER) == 1);
  }

  @Test
  void opensSoManyStreamsForAPerson() {
    String id = json(submit("{\"bars\": 3}")).get("id").asString();
    Queue<String> first = events(id, null);
    Queue<String> second = events(id, null);
    script().allowBars(1);
    await()
        .atMost(PATIENCE)
        .until(() -> count(first, "event:bar") + count(second, "event:bar") == 2);
    HttpResponse<String> third = send("GET", API + "/" + id + "/events", null);
    assertThat(third.statusCode()).isEqualTo(429);
    assertThat(third.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void hidesGenerationsFromStrangers() {
    String id = json(submit("{\"bars\": 1}")).get("id").asString();
    token = newToken();
    assertThat(send("GET", API + "/" + id, null).statusCode()).isEqualTo(404);
    assertThat(send("GET", API + "/" + id + "/events", null).statusCode()).isEqualTo(404);
    assertThat(send("DELETE", API + "/" + id, null).statusCode()).isEqualTo(404);
    token = null;
    assertThat(send("GET", API + "/" + id, null).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"bars\": 0} | bars | 1 to 256",
        "{\"bars\": 10000} | bars | 1 to 256",
        "{\"bars\": \"many\"} | bars | wrong kind",
        "{\"style\": \"polkka\"} | style | polka",
        "{\"task\": \"sing\"} | task | new, continue",
        "{\"key\": \"H major\"} | key | G major",
        "{\"meter\": \"6:8\"} | meter | 6/8",
        "{\"tempo\": -3} | tempo | 112",
        "{\"temperature\": 9} | temperature | 4",
        "{\"parts\": [\"kazoo\"]} | parts | General MIDI",
        "{\"task\": \"infill\", \"seed\": SEED, \"fromBar\": 7, \"toBar\": 8} | fromBar | bars 1 to"
            + " 1",
        "{\"task\": \"harmonize\", \"seed\": SEED} | parts | nylon guitar",
        "{\"add\": [\"kazoo\"], \"seed\": SEED} | parts | General MIDI",
        "{\"task\": \"vary\", \"write\": [\"oboe\"], \"seed\": SEED} | write | oboe",
        "{\"task\": \"harmonize\", \"seed\": SEED, \"keep\": [\"oboe\"]} | keep | oboe",
        "{\"task\": \"continue\"} | seed | empty",
        "{\"seed\": \"What is this?\"} | seed | ''"
      })
  void refusesWithTheFieldAndTheReason(String body, String field, String reason) {
    String seed = JsonMapper.shared().writeValueAsString(SEED);
    HttpResponse<String> refused = submit(body.replace("SEED", seed));
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
    assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(json(refused).get("field").asString()).isEqualTo(field);
    assertThat(json(refused).get("detail").asString()).contains(reason);
  }

  @Test
  void describesItself() {
    JsonNode api = json(send("GET", "/v3/api-docs", null));
    assertThat(api.at("/info/title").asString()).isEqualTo("Refrain");
    JsonNode submit = api.at("/paths/~1api~1v1~1generations/post");
    assertThat(submit.at("/responses/4XX/content").toString()).contains("schemas/Problem");
    assertThat(api.at("/components/schemas/Submission/properties").propertyNames())
        .contains("seed", "bars", "style");
  }

  private ScriptedComposer script() {
    return (ScriptedComposer) composer;
  }

  private String newToken() {
    token = null;
    return json(send("POST", "/api/v1/guests", "")).get("token").asString();
  }

  /** As somebody else, whom the test can sign out. */
  private Person comeAgain() {
    NewGuest guest = guests.create();
    token = guest.token().value();
    return guest.person();
  }

  private HttpResponse<String> submit(String body) {
    return send("POST", API, body);
  }

  private String state(String id) {
    return json(send("GET", API + "/" + id, null)).get("state").asString();
  }

  private int bars(String id) {
    return json(send("GET", API + "/" + id, null)).at("/progress/bars").asInt();
  }

  /** The lines of a stream of events, as they come, and {@link #OVER}. */
  private Queue<String> events(String id, String lastEvent) {
    Queue<String> lines = new ConcurrentLinkedQueue<>();
    String[] headers =
        lastEvent == null ? new String[0] : new String[] {"Last-Event-ID", lastEvent};
    CompletableFuture<HttpResponse<Stream<String>>> response =
        http.sendAsync(
            request("GET", API + "/" + id + "/events", null, headers), BodyHandlers.ofLines());
    response.thenAcceptAsync(
        stream -> {
          stream.body().forEach(lines::add);
          lines.add(OVER);
        },
        Thread::startVirtualThread);
    return lines;
  }

  private static long count(Queue<String> lines, String line) {
    return List.copyOf(lines).stream().filter(line::equals).count();
  }

  private HttpResponse<String> send(String method, String path, String body, String... headers) {
    try {
      return http.send(request(method, path, body, headers), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest request(String method, String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Content-Type", "application/json")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return request.build();
  }

  private static JsonNode json(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }

  @Test
  void looksAtWhatIsOverTakeNoPlaceAmongTheStreams() {
    String id = json(submit("{\"bars\": 1}")).get("id").asString();
    script().allowBars(1);
    await().atMost(PATIENCE).until(() -> state(id).equals("done"));
    for (int i = 0; i < 40; i++) {
      HttpResponse<String> look = send("GET", API + "/" + id + "/events", null);
      assertThat(look.statusCode()).as("look %d", i).isEqualTo(200);
      assertThat(look.body()).contains("event:done");
    }
  }

  @Test
  void takesARequestOnceThatIsSentAgainWithoutARandomSeed() {
    String key = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      HttpResponse<String> accepted = send("POST", API, "{\"bars\": 1}", "Idempotency-Key", key);
      assertThat(accepted.statusCode()).isEqualTo(202);
    }
  }
}
