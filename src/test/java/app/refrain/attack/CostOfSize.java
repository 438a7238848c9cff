package app.refrain.attack;

import app.refrain.generation.GenerationOptions;
import app.refrain.generation.ScoreJson;
import app.refrain.model.CompositionException;
import app.refrain.model.CompositionRequest;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import app.refrain.music.format.ScoreFormat;
import app.refrain.studio.score.LiveScore;
import app.refrain.studio.score.Operation;
import app.refrain.studio.score.Operation.NotePut;
import app.refrain.studio.score.Operation.PartDelete;
import app.refrain.studio.score.Operation.PartPut;
import app.refrain.studio.score.ScoreLimits;
import app.refrain.studio.score.ScoreState;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures what it costs to take in something 1, 10 and 100 times as large as usual, and tells the
 * exponent: 1 is in proportion, 2 is quadratic. {@code CostOfSize [URL]}: formats and messages in
 * this process, and endpoints of the server at the address if there is one. Ends with status 1 if
 * something costs more than in proportion.
 */
final class CostOfSize {

  private static final int[] SIZES = {1, 10, 100};
  private static final double MOST = 1.1;

  /** What takes less at a hundred times its size is not worth a limit, and mostly noise. */
  private static final double WORTH_MILLIS = 50;

  private static final int RUNS = 5;

  /** Something that takes in a text or file of a size; what it says of it does not matter. */
  private interface Work {
    void run() throws Exception;
  }

  /** Something that a server takes in. */
  private interface Request extends Work {}

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Map<String, IntFunction<Work>> works = new LinkedHashMap<>();

  public static void main(String[] arguments) throws Exception {
    CostOfSize cost = new CostOfSize();
    cost.formats();
    cost.messages();
    if (arguments.length > 0) {
      cost.endpoints(URI.create(arguments[0]));
    }
    System.exit(cost.measure() ? 0 : 1);
  }

  private void formats() {
    for (ScoreFormat format : ScoreFormat.values()) {
      works.put(
          "read " + format,
          size -> {
            byte[] file = format.write(score(1, 200 * size));
            return () -> format.understand(file);
          });
      works.put(
          "read " + format + " with many parts",
          size -> {
            byte[] file = format.write(score(2 * size, 16));
            return () -> format.understand(file);
          });
      works.put(
          "write " + format,
          size -> {
            Score score = score(1, 200 * size);
            return () -> format.write(score);
          });
    }
    works.put(
        "read JSON",
        size -> {
          String json = ScoreJson.write(score(1, 200 * size));
          return () -> ScoreJson.read(json);
        });
  }

  private void messages() {
    works.put(
        "message of notes",
        size -> {
          List<Operation> group = new ArrayList<>();
          group.add(part("p"));
          IntStream.range(0, 100 * size).forEach(i -> group.add(note("n" + i, "p", i)));
          String json = app.refrain.studio.score.ScoreJson.write(group);
          return () ->
              new LiveScore(ScoreState.EMPTY)
                  .apply(app.refrain.studio.score.ScoreJson.readOperations(json), limits());
        });
    works.put(
        "message of parts that come and go",
        size -> {
          List<Operation> group = new ArrayList<>();
          group.add(part("p"));
          for (int i = 0; i < 20 * size; i++) {
            group.add(note("n" + i, "p", i));
            group.add(part("q"));
            group.add(new PartDelete("q"));
          }
          return () -> new LiveScore(ScoreState.EMPTY).apply(group, limits());
        });
    works.put("wish for parts", size -> wish(Collections.nCopies(100 * size, "flute"), 1));
    works.put("request for a long seed", size -> request(score(4, 16 * size)));
  }

  private static Work wish(List<String> parts, int bars) {
    GenerationOptions options =
        new GenerationOptions(
            "new", null, bars, null, null, null, null, null, null, null, null, null, parts, null,
            null, null, null, null, null, 1L, null);
    return () -> check(options.toRequest(Score.EMPTY));
  }

  private static Work request(Score seed) {
    GenerationOptions options =
        new GenerationOptions(
            "vary", null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null, null, null, 1L, null);
    return () -> check(options.toRequest(seed));
  }

  private static void check(CompositionRequest request) throws CompositionException {
    request.check();
  }

  private void endpoints(URI server) throws Exception {
    HttpClient http = HttpClient.newHttpClient();
    String token =
        JsonMapper.shared()
            .readTree(send(http, server.resolve("/api/v1/guests"), "", "application/json", null))
            .get("token")
            .asString();
    String session =
        JsonMapper.shared()
            .readTree(
                send(
                    http,
                    server.resolve("/api/v1/sessions"),
                    "{\"title\":\"Cost\"}",
                    "application/json",
                    token))
            .get("id")
            .asString();
    String of = "/api/v1/sessions/" + session;
    Map<String, IntFunction<String>> bodies =
        Map.of(
            "/api/v1/generations",
            size -> list("{\"bars\":1,\"parts\":[", "\"flute\"", 300 * size, "]}"),
            "/api/v1/generations?keep",
            size -> list("{\"bars\":1,\"keep\":[", "\"flute\"", 300 * size, "]}"),
            of + "/generations",
            size -> list("{\"bars\":1,\"parts\":[", "\"flute\"", 300 * size, "]}"),
            of + "/seed",
            size -> "{\"text\":" + quoted(text(100 * size)) + "}",
            "/api/v1/sessions",
            size -> "{\"title\":\"" + "a".repeat(1_000 * size) + "\"}",
            of + "/share",
            size -> "[".repeat(1_000 * size),
            of + "/publish",
            size -> list("{\"title\":\"x\",\"tags\":[", "\"jig\"", 300 * size, "]}"));
    bodies.forEach(
        (path, body) ->
            works.put(
                "POST " + path.replace(session, "{id}"),
                size -> {
                  String text = body.apply(size);
                  return (Request)
                      () -> send(http, server.resolve(path), text, "application/json", token);
                }));
  }

  private static String send(HttpClient http, URI address, String body, String type, String token)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return http.send(request.build(), BodyHandlers.ofString()).body();
  }

  /** Returns whether nothing costs more than in proportion to its size. */
  private boolean measure() {
    boolean good = true;
    System.out.printf("%-44s %9s %9s %9s  exponent%n", "", "1x ms", "10x ms", "100x ms");
    for (Map.Entry<String, IntFunction<Work>> work : works.entrySet()) {
      double[] millis = Arrays.stream(SIZES).mapToDouble(s -> median(work.getValue(), s)).toArray();
      double exponent = exponent(millis);
      boolean dear = exponent > MOST && millis[2] > WORTH_MILLIS;
      good &= !dear;
      System.out.printf(
          "%-44s %9.2f %9.2f %9.2f  %.2f%s%n",
          work.getKey(), millis[0], millis[1], millis[2], exponent, dear ? "  TOO DEAR" : "");
    }
    return good;
  }

  /** Of the last step, in which what is the same for all sizes hides least. */
  private static double exponent(double[] millis) {
    return Math.log10(millis[2] / millis[1]);
  }

  private static double median(IntFunction<Work> works, int size) {
    Work work = works.apply(size);
    double[] millis = new double[RUNS];
    time(work);
    for (int i = 0; i < RUNS; i++) {
      millis[i] = time(work);
    }
    Arrays.sort(millis);
    return millis[RUNS / 2];
  }

  /** Processor time, so that other programs do not count; of a server, by the clock. */
  private static double time(Work work) {
    LongSupplier clock =
        work instanceof Request ? System::nanoTime : THREADS::getCurrentThreadCpuTime;
    long start = clock.getAsLong();
    try {
      work.run();
    } catch (Exception refused) {
      // A refusal has its cost, too.
    }
    return (clock.getAsLong() - start) / 1e6;
  }

  private static ScoreLimits limits() {
    return new ScoreLimits(20_000, 32, 2_000);
  }

  private static PartPut part(String id) {
    return new PartPut(id, "flute", 73, false, 100, false, 1);
  }

  private static NotePut note(String id, String part, int number) {
    return new NotePut(id, part, 240 * number, 240, 60 + number % 12, 80);
  }

  private static Score score(int parts, int notes) {
    List<Part> players =
        IntStream.range(0, parts)
            .mapToObj(
                p ->
                    new Part(
                        "flute " + (p + 1),
                        73,
                        false,
                        IntStream.range(0, notes)
                            .mapToObj(i -> new Note(240 * i, 240, 60 + i % 12, 80))
                            .toList()))
            .toList();
    return Score.EMPTY.withParts(players);
  }

  private static String text(int notes) {
    return new String(ScoreFormat.TEXT.write(score(1, notes)), StandardCharsets.UTF_8);
  }

  private static String quoted(String text) {
    return JsonMapper.shared().writeValueAsString(text);
  }

  private static String list(String before, String item, int count, String after) {
    return before + String.join(",", Collections.nCopies(count, item)) + after;
  }
}
