package app.refrain.cli;

import app.refrain.cli.load.Cluster;
import app.refrain.cli.load.Crowd;
import app.refrain.cli.load.Outcome;
import app.refrain.cli.load.Plan;
import app.refrain.cli.load.Report;
import app.refrain.cli.load.Waiting;
import app.refrain.model.Engine;
import app.refrain.model.Models;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Puts a crowd on several processes, breaks some of them, and tells whether all came out well. */
@Command(
    name = "load",
    description = {
      "Put a crowd on several processes of Refrain and break some of them.",
      "It starts a PostgreSQL, web processes and workers of its own on this machine, lets people"
          + " ask for tunes over HTTP, and tells as JSON how long they waited and whether every"
          + " request ended once, fairly, and with the result of an undisturbed composer."
    },
    footer = {
      "  refrain load",
      "  refrain load --kill-worker --restart-database",
      "  refrain load --requests 40 --speedup"
    })
final class LoadCommand extends Subcommand {

  /** Other tunes than those that are measured. */
  private static final long WARM_UP_SEED = 1_000_000;

  @Option(names = "--webs", paramLabel = "N", defaultValue = "2", description = "Web processes.")
  private int webs;

  @Option(names = "--workers", paramLabel = "N", defaultValue = "2", description = "Workers.")
  private int workers;

  @Option(
      names = "--places",
      paramLabel = "N",
      defaultValue = "1",
      description = "How many jobs a worker does at a time. Default: ${DEFAULT-VALUE}.")
  private int places;

  @Option(
      names = "--batch",
      paramLabel = "N",
      defaultValue = "1",
      description = "How many of these go through the language model together.")
  private int batch;

  @Option(names = "--people", paramLabel = "N", defaultValue = "20", description = "People.")
  private int people;

  @Option(
      names = "--requests",
      paramLabel = "N",
      defaultValue = "200",
      description = "Requests of all people together. Default: ${DEFAULT-VALUE}.")
  private int requests;

  @Option(
      names = "--bars",
      paramLabel = "N",
      defaultValue = "4",
      description = "Bars of each tune. Default: ${DEFAULT-VALUE}.")
  private int bars;

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      defaultValue = "hybrid",
      description = "What composes: hybrid, llm or lstm. Default: ${DEFAULT-VALUE}.")
  private Engine engine;

  @Option(
      names = "--warm-up",
      description = "Let every worker do a set as large before; --speedup does so anyway.")
  private boolean warmUp;

  @Option(
      names = "--kill-worker",
      description = "Kill a worker when a third of the results is there.")
  private boolean killWorker;

  @Option(
      names = "--restart-database",
      description = "Restart PostgreSQL when half of the results is there.")
  private boolean restartDatabase;

  @Option(
      names = "--no-compare",
      description = "Do not compose each tune once more here to compare the results.")
  private boolean withoutComparison;

  @Option(
      names = "--speedup",
      description = "Do the same set with one worker first, and tell how much faster all are.")
  private boolean speedup;

  @Mixin private ModelOptions models;

  @Override
  void run() throws Exception {
    if (speedup && (killWorker || restartDatabase)) {
      throw wrongUsage("--speedup is measured with nothing broken");
    }
    Path folder = Files.createTempDirectory("refrain-load");
    err().println("Logs are in " + folder);
    Double alone = speedup ? alone(folder.resolve("alone")) : null;
    Plan plan = plan(workers, folder.resolve("all"));
    Report report = measure(plan, alone);
    out().println(Json.write(report));
    if (!report.crowd().holds()) {
      throw new Failure("not everything that must hold did; see the report");
    }
  }

  private Plan plan(int workerCount, Path folder) throws Exception {
    if (Math.min(Math.min(webs, workerCount), Math.min(people, places)) < 1
        || requests < people
        || bars < 1) {
      throw wrongUsage("all numbers must be at least 1, and everybody asks for something");
    }
    Files.createDirectories(folder);
    return new Plan(
        webs,
        workerCount,
        places,
        batch,
        people,
        requests,
        bars,
        engine,
        killWorker,
        restartDatabase,
        folder);
  }

  /** How long one worker takes; it is warm then, as all of them are when they are measured. */
  private double alone(Path folder) throws Exception {
    try (Cluster cluster = new Cluster(plan(1, folder), this::tell);
        Crowd crowd = new Crowd(cluster)) {
      warmUp(crowd, 1);
      return crowd.run(1).seconds();
    }
  }

  /** As many sets as there are workers, so that each of them is as warm in any company. */
  private void warmUp(Crowd crowd, int sets) throws Exception {
    for (int set = 1; set <= sets; set++) {
      crowd.run(set * WARM_UP_SEED);
    }
  }

  private Report measure(Plan plan, Double alone) throws Exception {
    try (Cluster cluster = new Cluster(plan, this::tell);
        Crowd crowd = new Crowd(cluster);
        Models reference = withoutComparison ? null : models.load(batch)) {
      Waiting waiting = new Waiting(cluster);
      Report.Idle idle = waiting.idle();
      Report.Cancel cancel = waiting.cancel();
      if (warmUp || speedup) {
        warmUp(crowd, workers);
      }
      Outcome outcome = crowd.run(1);
      Report.Crowd report =
          outcome.report(cluster, reference == null ? null : reference.composer());
      Double speedup = alone == null ? null : alone / outcome.seconds();
      return new Report(plan, machine(), idle, cancel, report, speedup);
    }
  }

  private static String machine() {
    return "%d processors, %s, Java %s"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.arch"),
            Runtime.version().feature());
  }

  private void tell(String news) {
    err().println(news);
    err().flush();
  }
}
