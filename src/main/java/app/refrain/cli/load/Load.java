package app.refrain.cli.load;

import app.refrain.model.Composer;
import app.refrain.model.Composition;
import app.refrain.model.CompositionListener;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Several processes on one PostgreSQL, and people who ask more of them than they can do at once.
 */
public final class Load implements AutoCloseable {

  private static final int IDLE_REQUESTS = 20;
  private static final int LONG_TUNE = 64;

  private final Plan plan;
  private final Consumer<String> progress;
  private final HttpClient http = HttpClient.newHttpClient();
  private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
  private final Database database;
  private final List<Node> webs = new ArrayList<>();
  private final List<Node> workers = new ArrayList<>();
  private final Api api;

  private record Job(int person, Order order, UUID id, String token, Events events) {}

  /** Starts the database and the processes, and waits until they can work. */
  public Load(Plan plan, Consumer<String> progress) throws IOException, InterruptedException {
    this.plan = plan;
    this.progress = progress;
    progress.accept("starting PostgreSQL, " + plan.webs() + " web, " + plan.workers() + " worker");
    database = Database.start(plan.folder());
    try {
      for (int i = 0; i < plan.webs(); i++) {
        webs.add(start("web"));
      }
      for (int i = 0; i < plan.workers(); i++) {
        workers.add(start("worker"));
      }
    } catch (IOException | InterruptedException e) {
      close();
      throw e;
    }
    List<URI> addresses = webs.stream().map(Node::address).toList();
    api = new Api(http, addresses);
  }

  /** One after the other, so that only one of them migrates the database. */
  private Node start(String role) throws IOException, InterruptedException {
    List<String> settings = new ArrayList<>(database.settings());
    settings.add("--db-scheduler.threads=" + plan.places());
    settings.add("--refrain.batch=" + plan.batch());
    settings.add("--refrain.generation.open-per-person=" + plan.requests());
    settings.add("--refrain.generation.streams-per-person=" + plan.requests());
    Node node = Node.start(role, settings, plan.folder());
    try {
      node.awaitHealth(http);
    } catch (IOException | InterruptedException e) {
      node.close();
      throw e;
    }
    return node;
  }

  /** One person, one tune of one bar after the other, and nobody else. */
  public Report.Idle idle() throws Exception {
    String token = api.newGuest();
    double[] starts = new double[IDLE_REQUESTS];
    double[] firstBars = new double[IDLE_REQUESTS];
    for (int i = -2; i < IDLE_REQUESTS; i++) {
      Job job = new Job(0, new Order(1, 1_000 + i), UUID.randomUUID(), token, new Events());
      compose(job);
      JsonNode made = api.get(token, job.id());
      if (i >= 0) {
        starts[i] = between(made, "createdAt", "startedAt");
        firstBars[i] = job.events().firstBarMillis();
      }
    }
    return new Report.Idle(median(starts), median(firstBars));
  }

  private static double between(JsonNode made, String from, String to) {
    Duration duration =
        Duration.between(
            Instant.parse(made.get(from).asString()), Instant.parse(made.get(to).asString()));
    return duration.toNanos() / 1e6;
  }

  /** A long tune is cancelled after its first bar. */
  public Report.Cancel cancel() throws Exception {
    String token = api.newGuest();
    Job job = new Job(0, new Order(LONG_TUNE, 7), UUID.randomUUID(), token, new Events());
    Future<?> following = people.submit(composing(job));
    while (job.events().bars() == 0) {
      Thread.sleep(1);
    }
    int before = job.events().bars();
    api.cancel(token, job.id());
    int after = job.events().bars();
    following.get();
    return new Report.Cancel(job.events().state(), after - before, job.events().bars() - after);
  }

  /** Everybody asks for all at once; on the way things break, as planned. */
  public Report.Crowd crowd(Composer composer) throws Exception {
    List<Job> jobs = new ArrayList<>();
    for (int person = 0; person < plan.people(); person++) {
      String token = api.newGuest();
      for (int i = person; i < plan.requests(); i += plan.people()) {
        Order order = new Order(plan.bars(), i + 1);
        jobs.add(new Job(person, order, UUID.randomUUID(), token, new Events()));
      }
    }
    AtomicInteger done = new AtomicInteger();
    long start = System.nanoTime();
    List<Future<?>> all = new ArrayList<>();
    for (int person = 0; person < plan.people(); person++) {
      int asking = person;
      all.add(people.submit(() -> ask(jobs.stream().filter(j -> j.person() == asking), done)));
    }
    if (plan.killWorker()) {
      waitFor(done, plan.requests() / 3);
      progress.accept("killing a worker");
      workers.removeFirst().kill();
    }
    if (plan.restartDatabase()) {
      waitFor(done, plan.requests() / 2);
      progress.accept("restarting PostgreSQL");
      database.restart();
    }
    for (Future<?> one : all) {
      one.get();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return report(jobs, seconds, composer);
  }

  /** One person asks for one thing after the other and then hears of all. */
  private Void ask(Stream<Job> jobs, AtomicInteger done) throws Exception {
    List<Future<?>> all = new ArrayList<>();
    for (Job job : jobs.toList()) {
      api.submit(job.token(), job.id(), job.order());
      all.add(
          people.submit(
              () -> {
                api.follow(job.token(), job.id(), job.events());
                progress.accept(done.incrementAndGet() + " of " + plan.requests() + " done");
                return null;
              }));
    }
    for (Future<?> one : all) {
      one.get();
    }
    return null;
  }

  private static void waitFor(AtomicInteger done, int count) throws InterruptedException {
    while (done.get() < count) {
      Thread.sleep(20);
    }
  }

  private Report.Crowd report(List<Job> jobs, double seconds, Composer composer) throws Exception {
    int different = 0;
    int repeated = 0;
    Set<String> composers = new TreeSet<>();
    for (Job job : jobs) {
      JsonNode provenance = api.get(job.token(), job.id()).get("provenance");
      if (provenance == null) {
        continue;
      }
      composers.add(provenance.get("worker").asString());
      repeated += provenance.get("attempt").asInt() > 1 ? 1 : 0;
      if (composer != null) {
        Composition undisturbed =
            composer.compose(job.order().request(), CompositionListener.SILENT);
        boolean same =
            undisturbed.draftText().equals(provenance.get("draftText").asString())
                && undisturbed.resultText().equals(provenance.get("resultText").asString());
        different += same ? 0 : 1;
      }
    }
    long fifth =
        byPerson(jobs).stream()
            .filter(ends -> ends.length >= 5)
            .mapToLong(ends -> ends[4])
            .min()
            .orElse(Long.MAX_VALUE);
    long lastFirst = byPerson(jobs).stream().mapToLong(ends -> ends[0]).max().orElse(0);
    return new Report.Crowd(
        jobs.size(),
        (int) jobs.stream().filter(j -> j.events().state().equals("done")).count(),
        (int) jobs.stream().filter(j -> j.events().ends() != 1).count(),
        lastFirst < fifth,
        repeated,
        composers.size(),
        composer == null ? null : different,
        seconds,
        jobs.size() * plan.bars() / seconds);
  }

  /** When each person's results came, the first first. */
  private List<long[]> byPerson(List<Job> jobs) {
    return IntStream.range(0, plan.people())
        .mapToObj(
            person ->
                jobs.stream()
                    .filter(j -> j.person() == person)
                    .mapToLong(j -> j.events().endedAt())
                    .sorted()
                    .toArray())
        .collect(Collectors.toList());
  }

  private void compose(Job job) throws Exception {
    composing(job).call();
  }

  private Callable<Void> composing(Job job) {
    return () -> {
      api.submit(job.token(), job.id(), job.order());
      api.follow(job.token(), job.id(), job.events());
      return null;
    };
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  @Override
  public void close() throws IOException {
    people.shutdownNow();
    workers.forEach(Node::close);
    webs.forEach(Node::close);
    database.close();
  }
}
