package app.refrain.cli.load;

import app.refrain.model.Composer;
import app.refrain.model.Composition;
import app.refrain.model.CompositionListener;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** What a crowd heard. */
public final class Outcome {

  /** The number of a result, from 1, that nobody may have before everybody has their first. */
  private static final int FIFTH = 5;

  private final Plan plan;
  private final List<Job> jobs;
  private final double seconds;
  private final Consumption consumption;

  Outcome(Plan plan, List<Job> jobs, double seconds, Consumption consumption) {
    this.plan = plan;
    this.jobs = jobs;
    this.seconds = seconds;
    this.consumption = consumption;
  }

  /** From the first request to the last result. */
  public double seconds() {
    return seconds;
  }

  /**
   * Looks at each result.
   *
   * @param composer makes each tune once more, undisturbed; null to leave that out
   */
  public Report.Crowd report(Cluster cluster, Composer composer) throws Exception {
    Api api = cluster.api();
    int different = 0;
    int repeated = 0;
    Set<String> composers = new TreeSet<>();
    for (Job job : jobs) {
      JsonNode provenance = provenance(api, job);
      if (provenance != null) {
        composers.add(provenance.get("worker").asString());
        repeated += provenance.get("attempt").asInt() > 1 ? 1 : 0;
        different += composer == null || isSame(job, provenance, composer) ? 0 : 1;
      }
    }
    return new Report.Crowd(
        jobs.size(),
        (int) jobs.stream().filter(j -> j.events().state().equals("done")).count(),
        (int) jobs.stream().filter(j -> j.events().ends() != 1).count(),
        isFair(),
        repeated,
        composers.size(),
        composer == null ? null : different,
        seconds,
        plan.killWorker() || plan.restartDatabase() ? null : consumption,
        jobs.size() * plan.bars() / seconds);
  }

  private static JsonNode provenance(Api api, Job job) throws IOException, InterruptedException {
    return api.get(job.token(), job.id()).get("provenance");
  }

  private static boolean isSame(Job job, JsonNode provenance, Composer composer) throws Exception {
    Composition undisturbed = composer.compose(job.order().request(), CompositionListener.SILENT);
    return undisturbed.draftText().equals(provenance.get("draftText").asString())
        && undisturbed.resultText().equals(provenance.get("resultText").asString());
  }

  private boolean isFair() {
    List<long[]> ends = IntStream.range(0, plan.people()).mapToObj(this::ends).toList();
    long lastFirst = ends.stream().mapToLong(e -> e[0]).max().orElse(0);
    return ends.stream().filter(e -> e.length >= FIFTH).allMatch(e -> lastFirst < e[FIFTH - 1]);
  }

  /** When a person's results came, the first first. */
  private long[] ends(int person) {
    return jobs.stream()
        .filter(j -> j.person() == person)
        .mapToLong(j -> j.events().endedAt())
        .sorted()
        .toArray();
  }
}
