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
 * SECONDS [WARM-UP]}. Every listener opens the page and its score, and comes back after a second,
 * spread evenly.
 *
 * <p>How long the first answers took is not counted, for the seconds of the warm-up ({@value
 * #USUAL_WARM_UP} if it is not said): in them the listeners connect, and this program's own code is
 * compiled, which would decide about the 99th percentile. Failures and cookies always count.
 */
final class ListenerLoad {

  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final double MILLIS = 1e6;
  private static final long USUAL_WARM_UP = 10;

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
    long warmUp = arguments.length > 3 ? Long.parseLong(arguments[3]) : USUAL_WARM_UP;
    load.run(
        Integer.parseInt(arguments[1]),
        Duration.ofSeconds(warmUp),
        Duration.ofSeconds(Long.parseLong(arguments[2])));
    System.out.println(load.report());
  }

  private void run(int listeners, Duration warmUp, Duration length) {
    long warm = System.nanoTime() + warmUp.toNanos();
    long end = warm + length.toNanos();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < listeners; i++) {
        Duration offset = PAUSE.multipliedBy(i).dividedBy(listeners);
        threads.execute(() -> listen(offset, warm, end));
      }
    }
  }

  private void listen(Duration offset, long warm, long end) {
    try {
      Thread.sleep(offset);
      while (System.nanoTime() < end) {
        for (URI address : addresses) {
          open(address, warm);
        }
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void open(URI address, long warm) throws InterruptedException {
    long start = System.nanoTime();
    try {
      HttpRequest request =
          HttpRequest.newBuilder(address)
              .header("Accept", "text/html")
              .header("Accept-Encoding", "gzip")
              .build();
      HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
      if (start >= warm) {
        nanos.add(System.nanoTime() - start);
      }
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
