package app.refrain.cli.load;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.JsonNode;

/** How long one person waits whom nobody else keeps waiting. */
public final class Waiting {

  private static final int REQUESTS = 20;
  private static final int WARM_UP = 2;
  private static final int LONG_TUNE = 64;

  private final Plan plan;
  private final Api api;

  public Waiting(Cluster cluster) {
    plan = cluster.plan();
    api = cluster.api();
  }

  /** One tune of one bar after the other. */
  public Report.Idle idle() throws Exception {
    String token = api.newGuest();
    double[] starts = new double[REQUESTS];
    double[] firstBars = new double[REQUESTS];
    for (int i = -WARM_UP; i < REQUESTS; i++) {
      Job job = Job.of(0, new Order(plan.engine(), 1, 1_000 + i), token);
      job.submit(api);
      job.follow(api);
      JsonNode made = api.get(token, job.id());
      if (i >= 0) {
        starts[i] = between(made, "createdAt", "startedAt");
        firstBars[i] = job.events().firstBarMillis();
      }
    }
    return new Report.Idle(median(starts), median(firstBars));
  }

  /** A long tune is cancelled after its first bar. */
  public Report.Cancel cancel() throws Exception {
    String token = api.newGuest();
    Job job = Job.of(0, new Order(plan.engine(), LONG_TUNE, 7), token);
    job.submit(api);
    try (ExecutorService listener = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> following =
          listener.submit(
              () -> {
                job.follow(api);
                return null;
              });
      while (job.events().bars() == 0 && !following.isDone()) {
        Thread.sleep(1);
      }
      int before = job.events().bars();
      api.cancel(token, job.id());
      int after = job.events().bars();
      following.get();
      return new Report.Cancel(job.events().state(), after - before, job.events().bars() - after);
    }
  }

  private static double between(JsonNode made, String from, String to) {
    Duration duration =
        Duration.between(
            Instant.parse(made.get(from).asString()), Instant.parse(made.get(to).asString()));
    return duration.toNanos() / 1e6;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
