package app.refrain.studio.page;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Measures how a server bears a crowd that opens a shared page: {@code ListenerLoad URL LISTENERS
 * SECONDS}. Every listener opens the page and its score, and comes back after a second, spread
 * evenly.
 */
final class ListenerLoad {

  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final double MILLIS = 1e6;

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<URI> addresses;
  private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();
  private final AtomicInteger failures = new AtomicInteger();
  private final AtomicInteger cookies = new AtomicInteger();

  private ListenerLoad(String page) {
    addresses = List.of(URI.create(page), URI.create(page + "/score.json"));
  }

  public static void main(String[] arguments) throws Exception {
    ListenerLoad load = new ListenerLoad(arguments[0]);
    load.run(Integer.parseInt(arguments[1]), Duration.ofSeconds(Long.parseLong(arguments[2])));
    System.out.println(load.report());
  }

  private void run(int listeners, Duration length) {
    long end = System.nanoTime() + length.toNanos();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < listeners; i++) {
        Duration offset = PAUSE.multipliedBy(i).dividedBy(listeners);
        threads.execute(() -> listen(offset, end));
      }
    }
  }

  private void listen(Duration offset, long end) {
    try {
      Thread.sleep(offset);
      while (System.nanoTime() < end) {
        for (URI address : addresses) {
          open(address);
        }
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void open(URI address) throws InterruptedException {
    long start = System.nanoTime();
    try {
      HttpRequest request =
          HttpRequest.newBuilder(address)
              .header("Accept", "text/html")
              .header("Accept-Encoding", "gzip")
              .build();
      HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
      nanos.add(System.nanoTime() - start);
      if (response.statusCode() != 200) {
        failures.incrementAndGet();
      }
      cookies.addAndGet(response.headers().allValues("Set-Cookie").size());
    } catch (IOException e) {
      failures.incrementAndGet();
    }
  }

  private String report() {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    return "%d answers, %d failures, %d cookies; milliseconds: median %.1f, 99th percentile %.1f"
        .formatted(
            sorted.length,
            failures.get(),
            cookies.get(),
            sorted[sorted.length / 2] / MILLIS,
            sorted[sorted.length * 99 / 100] / MILLIS);
  }
}
