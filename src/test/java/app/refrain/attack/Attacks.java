package app.refrain.attack;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets ten attackers do their worst beside 20 people who work, and tells how long those wait:
 * {@code Attacks URL ATTACK SECONDS [DATA-DIR]}. The attacks: {@code none}, {@code parts} (requests
 * with very many parts), {@code pages} (pages that nobody looks at), {@code groups} (sessions made
 * expensive to open), {@code bodies} (bodies that trickle in), {@code postgres} (the embedded
 * PostgreSQL of the data folder is killed again and again). Each attacker and each person has an
 * address of their own, which the server believes with {@code --refrain.proxies=.*}. How a first
 * start bears being killed is {@code EmbeddedDatabaseIT}'s.
 */
final class Attacks {

  private static final int ATTACKERS = 10;
  private static final int PEOPLE = 20;
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final Duration RECOVERY = Duration.ofSeconds(10);
  private static final long KILL_SECONDS = 10;
  private static final int TRICKLES = 50;
  private static final String JSON = "application/json";

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
  private final URI server;
  private final Path data;
  private final Map<String, Attack> attacks =
      Map.of(
          "none", attacker -> Thread.sleep(1_000),
          "parts", this::manyParts,
          "pages", this::page,
          "groups", this::groups,
          "bodies", this::trickle,
          "postgres", this::killPostgres);
  private final Queue<Double> millis = new ConcurrentLinkedQueue<>();
  private final AtomicInteger failures = new AtomicInteger();
  private final AtomicInteger unavailable = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private volatile boolean attacking;
  private volatile boolean working = true;

  /** One stroke of an attacker. */
  private interface Attack {
    void strike(int attacker) throws Exception;
  }

  private Attacks(URI server, Path data) {
    this.server = server;
    this.data = data;
  }

  public static void main(String[] arguments) throws Exception {
    Attacks attacks =
        new Attacks(
            URI.create(arguments[0]),
            arguments.length > 3 ? Path.of(arguments[3]) : Path.of("data"));
    attacks.run(arguments[1], Duration.ofSeconds(Long.parseLong(arguments[2])));
  }

  private void run(String name, Duration length) throws Exception {
    Attack attack = attacks.get(name);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < PEOPLE; i++) {
        String address = "203.0.113." + (i + 1);
        threads.execute(() -> work(address));
      }
      Thread.sleep(length);
      report("before");
      attacking = true;
      for (int i = 0; i < ATTACKERS; i++) {
        int attacker = i;
        threads.execute(() -> attack(attack, attacker));
      }
      Thread.sleep(length);
      attacking = false;
      report(name + ": " + done.get() + " strokes, " + refused.get() + " refused");
      Thread.sleep(RECOVERY);
      millis.clear();
      failures.set(0);
      unavailable.set(0);
      Thread.sleep(length);
      report("10 s after");
      working = false;
    }
  }

  private void report(String phase) {
    List<Double> all = new ArrayList<>(millis);
    millis.clear();
    Collections.sort(all);
    System.out.printf(
        "%s: %d answers, median %.0f ms, 99th percentile %.0f ms, longest %.0f ms, %d failures, %d"
            + " asked to come back%n",
        phase,
        all.size(),
        share(all, 0.5),
        share(all, 0.99),
        share(all, 1),
        failures.getAndSet(0),
        unavailable.getAndSet(0));
  }

  private static double share(List<Double> sorted, double share) {
    return sorted.isEmpty() ? Double.NaN : sorted.get((int) (share * (sorted.size() - 1)));
  }

  /** Somebody opens the gallery, writes into a session, and looks at it. */
  private void work(String address) {
    try {
      String token = token(address);
      String session = session(address, token);
      while (working) {
        measure(get("/gallery", address, null));
        String seed = "{\"text\":" + JsonMapper.shared().writeValueAsString(TUNE) + "}";
        measure(post("/api/v1/sessions/" + session + "/seed", seed, address, token));
        measure(get("/api/v1/sessions/" + session + "/score.json", address, token));
        Thread.sleep(PAUSE);
      }
    } catch (Exception e) {
      System.err.println("Somebody gave up: " + e);
    }
  }

  private static final String TUNE =
      """
      Title: Work
      Style: reel. Key: C major. Meter: 4/4. Tempo: 120. Parts: flute.
      Bar 1.
      flute: C5 whole.
      """;

  private void measure(HttpRequest request) throws InterruptedException {
    long start = System.nanoTime();
    try {
      int status = http.send(request, BodyHandlers.discarding()).statusCode();
      if (status == 503 || status == 429) {
        unavailable.incrementAndGet();
      } else if (status >= 400) {
        failures.incrementAndGet();
      }
    } catch (IOException e) {
      failures.incrementAndGet();
    }
    millis.add((System.nanoTime() - start) / 1e6);
  }

  private void attack(Attack attack, int attacker) {
    while (attacking) {
      try {
        attack.strike(attacker);
        done.incrementAndGet();
      } catch (Exception refusal) {
        refused.incrementAndGet();
      }
    }
  }

  private void manyParts(int attacker) throws Exception {
    String address = address(attacker);
    String body =
        "{\"bars\":1,\"parts\":["
            + String.join(",", Collections.nCopies(32_000, "\"flute\""))
            + "]}";
    send(post("/api/v1/generations", body, address, token(address)));
  }

  private void page(int attacker) throws Exception {
    send(get("/?v-r=init&location=&query=", address(attacker), null));
  }

  /** Fills a session with large groups of operations over HTTP, and looks at it. */
  private void groups(int attacker) throws Exception {
    String address = address(attacker);
    String token = token(address);
    String session = session(address, token);
    String text = "C5 whole";
    StringBuilder seed = new StringBuilder(TUNE.substring(0, TUNE.indexOf("Bar 1.")));
    for (int bar = 1; bar <= 4_000; bar++) {
      seed.append("Bar ").append(bar).append(".\nflute: ").append(text).append(".\n");
    }
    String body = "{\"text\":" + JsonMapper.shared().writeValueAsString(seed.toString()) + "}";
    for (int i = 0; i < 20 && attacking; i++) {
      send(post("/api/v1/sessions/" + session + "/seed", body, address, token));
      send(get("/api/v1/sessions/" + session + "/score.json", address, token));
    }
  }

  private void trickle(int attacker) throws Exception {
    List<Socket> sockets = new ArrayList<>();
    String address = address(attacker);
    String token = token(address);
    try {
      for (int i = 0; i < TRICKLES; i++) {
        Socket socket = new Socket(server.getHost(), server.getPort());
        sockets.add(socket);
        String head =
            "POST /api/v1/generations HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                + JSON
                + "\r\nAuthorization: Bearer "
                + token
                + "\r\nX-Forwarded-For: "
                + address
                + "\r\nContent-Length: 100000\r\n\r\n{";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      }
      while (attacking) {
        for (Socket socket : sockets) {
          socket.getOutputStream().write(' ');
        }
        Thread.sleep(1_000);
      }
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }

  private void killPostgres(int attacker) throws Exception {
    if (attacker == 0) {
      String pid = Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst().strip();
      ProcessHandle.of(Long.parseLong(pid)).ifPresent(ProcessHandle::destroyForcibly);
    }
    Thread.sleep(Duration.ofSeconds(KILL_SECONDS));
  }

  private static String address(int attacker) {
    return "198.51.100." + (attacker + 1);
  }

  private String token(String address) throws Exception {
    return field(post("/api/v1/guests", "", address, null), "token");
  }

  private String session(String address, String token) throws Exception {
    return field(
        post("/api/v1/sessions", "{\"title\":\"" + UUID.randomUUID() + "\"}", address, token),
        "id");
  }

  private String field(HttpRequest request, String name) throws Exception {
    return JsonMapper.shared().readTree(send(request).body()).get(name).asString();
  }

  private HttpResponse<String> send(HttpRequest request) throws Exception {
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() >= 400) {
      throw new IOException(answer.statusCode() + " " + answer.body());
    }
    return answer;
  }

  private HttpRequest get(String path, String address, String token) {
    return request(path, address, token).GET().build();
  }

  private HttpRequest post(String path, String body, String address, String token) {
    return request(path, address, token).POST(BodyPublishers.ofString(body)).build();
  }

  private HttpRequest.Builder request(String path, String address, String token) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve(path))
            .timeout(TIMEOUT)
            .header("Content-Type", JSON)
            .header("X-Forwarded-For", address);
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }
}
