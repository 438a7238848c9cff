package app.refrain.cli.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** People who all ask at once for more than the workers can do; on the way things may break. */
public final class Crowd implements AutoCloseable {

  private final Cluster cluster;
  private final Plan plan;
  private final Api api;
  private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger done = new AtomicInteger();

  public Crowd(Cluster cluster) {
    this.cluster = cluster;
    plan = cluster.plan();
    api = cluster.api();
  }

  /**
   * Returns when everybody has heard the end of everything.
   *
   * @param firstRandomSeed of the first request's tune; the others count on from it
   */
  public Outcome run(long firstRandomSeed) throws Exception {
    List<Job> jobs = jobs(firstRandomSeed);
    done.set(0);
    Consumption before = cluster.consumption();
    long start = System.nanoTime();
    List<Future<?>> asking = new ArrayList<>();
    for (int person = 0; person < plan.people(); person++) {
      int number = person;
      List<Job> own = jobs.stream().filter(j -> j.person() == number).toList();
      asking.add(people.submit(() -> ask(own)));
    }
    breakThings();
    await(asking);
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Outcome(plan, jobs, seconds, cluster.consumption().minus(before));
  }

  private List<Job> jobs(long firstRandomSeed) throws IOException, InterruptedException {
    List<Job> jobs = new ArrayList<>();
    for (int person = 0; person < plan.people(); person++) {
      String token = api.newGuest();
      for (int i = person; i < plan.requests(); i += plan.people()) {
        jobs.add(Job.of(person, new Order(plan.engine(), plan.bars(), firstRandomSeed + i), token));
      }
    }
    return jobs;
  }

  /** One person asks for one thing after the other and then hears of all. */
  private Void ask(List<Job> jobs) throws Exception {
    List<Future<?>> following = new ArrayList<>();
    for (Job job : jobs) {
      job.submit(api);
      following.add(people.submit(() -> hear(job)));
    }
    await(following);
    return null;
  }

  private Void hear(Job job) throws Exception {
    job.follow(api);
    cluster.tell(done.incrementAndGet() + " of " + plan.requests() + " done");
    return null;
  }

  private void breakThings() throws IOException, InterruptedException {
    if (plan.killWorker()) {
      waitFor(plan.requests() / 3);
      cluster.killWorker();
    }
    if (plan.restartDatabase()) {
      waitFor(plan.requests() / 2);
      cluster.restartDatabase();
    }
  }

  private void waitFor(int count) throws InterruptedException {
    while (done.get() < count) {
      Thread.sleep(20);
    }
  }

  private static void await(List<Future<?>> all) throws Exception {
    for (Future<?> one : all) {
      one.get();
    }
  }

  /** Gives up on whatever is still being followed. */
  @Override
  public void close() {
    people.shutdownNow();
  }
}
