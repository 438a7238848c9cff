package app.refrain.cli;

import app.refrain.cli.load.Load;
import app.refrain.cli.load.Plan;
import app.refrain.cli.load.Report;
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
    Path folder = Files.createTempDirectory("refrain-load");
    err().println("Logs are in " + folder);
    Double alone = speedup ? crowd(plan(1, folder.resolve("alone"), false)).seconds() : null;
    Plan plan = plan(workers, folder.resolve("all"), true);
    Report report = measure(plan, alone);
    out().println(Json.write(report));
    if (!report.crowd().holds()) {
      throw new Failure("not everything that must hold did; see the report");
    }
  }

  private Plan plan(int workerCount, Path folder, boolean faults) throws Exception {
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
        faults && killWorker,
        faults && restartDatabase,
        folder);
  }

  private Report.Crowd crowd(Plan plan) throws Exception {
    try (Load load = new Load(plan, this::tell)) {
      load.idle();
      return load.crowd(null);
    }
  }

  private Report measure(Plan plan, Double alone) throws Exception {
    try (Load load = new Load(plan, this::tell);
        Models reference = withoutComparison ? null : models.load(batch)) {
      Report.Idle idle = load.idle();
      Report.Cancel cancel = load.cancel();
      Report.Crowd crowd = load.crowd(reference == null ? null : reference.composer());
      return new Report(
          plan, machine(), idle, cancel, crowd, alone == null ? null : alone / crowd.seconds());
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
