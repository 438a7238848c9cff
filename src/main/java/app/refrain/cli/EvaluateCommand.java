package app.refrain.cli;

import app.refrain.model.Engine;
import app.refrain.model.Models;
import app.refrain.model.draft.TextLikelihood;
import app.refrain.model.evaluation.Arm;
import app.refrain.model.evaluation.ArmEvaluation;
import app.refrain.model.evaluation.ArmWriter;
import app.refrain.model.evaluation.DraftCheck;
import app.refrain.model.evaluation.Evaluation;
import app.refrain.model.evaluation.EvaluationPlan;
import app.refrain.model.evaluation.EvaluationReport;
import app.refrain.model.evaluation.PieceLikelihood;
import app.refrain.model.evaluation.ReportFiles;
import app.refrain.model.refine.judge.Judge;
import app.refrain.model.refine.training.RepairReport;
import app.refrain.model.refine.training.RepairRow;
import app.refrain.model.training.Corpus;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures engines on music that they did not learn from. */
@Command(
    name = "evaluate",
    description = {
      "Measure engines on music that they did not learn from.",
      "Tells how probable they find it, and how what they write after its first four bars compares"
          + " with what its composers wrote.",
      "An evaluation that is broken off goes on from its samples the next time."
    },
    footer = {
      "  refrain evaluate --corpus corpus --out report.json",
      "  refrain evaluate --corpus corpus --engines llm --samples 20 --out report.json",
      "  refrain evaluate --corpus corpus --split valid --protocol second --arms DRAFT,TRAITS,JUDGE --out arms.json"
    })
final class EvaluateCommand extends Subcommand {

  private static final double MILLIS_PER_MINUTE = 60_000;

  /** What is compared. */
  private enum Protocol {
    FIRST,
    SECOND
  }

  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      required = true,
      description =
          "The music: MIDI files and a manifest.tsv that says to which split each belongs; or the"
              + " JSB chorales (Jsb16thSeparated.json).")
  private Path corpus;

  @Option(
      names = "--split",
      paramLabel = "SPLIT",
      defaultValue = "test",
      description = "Whose pieces are continued: valid or test. Default: ${DEFAULT-VALUE}.")
  private String split;

  @Option(
      names = "--engines",
      paramLabel = "ENGINE",
      split = ",",
      defaultValue = "llm,lstm,hybrid",
      description = "Which engines. Default: ${DEFAULT-VALUE}.")
  private List<Engine> engines;

  @Option(
      names = "--protocol",
      paramLabel = "PROTOCOL",
      defaultValue = "first",
      description =
          "first compares --engines; second compares --arms, most of which choose one of eight"
              + " versions of each phrase. Default: ${DEFAULT-VALUE}.")
  private Protocol protocol;

  @Option(
      names = "--arms",
      paramLabel = "ARM",
      split = ",",
      description = "Which arms of the second protocol: ${COMPLETION-CANDIDATES}. Default: all.")
  private List<Arm> arms = List.of(Arm.values());

  @Option(
      names = "--seeds",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "How many judges, trained from different random seeds, take turns in the second protocol:"
              + " the folders judge, judge-2 and so on of the models. Default: ${DEFAULT-VALUE}.")
  private int seeds;

  @Option(
      names = "--samples",
      paramLabel = "N",
      defaultValue = "200",
      description =
          "How many continuations of each engine, over all collections. Default: ${DEFAULT-VALUE}.")
  private int samples;

  @Option(
      names = "--out",
      paramLabel = "REPORT",
      required = true,
      description = "The report as JSON; beside it goes one for people, with .html.")
  private Path report;

  @Option(
      names = "--work",
      paramLabel = "DIR",
      description = "Where samples are kept. Default: beside the report, its name with -samples.")
  private Path work;

  @Option(
      names = "--minutes",
      paramLabel = "N",
      defaultValue = "60",
      description =
          "How long to write samples in this sitting; what is reported is what there is then."
              + " Default: ${DEFAULT-VALUE}.")
  private double minutes;

  @Option(
      names = "--drafts",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "How many small drafts, over all tasks and styles, to check for keeping to what is asked"
              + " for. Default: ${DEFAULT-VALUE}.")
  private int drafts;

  @Option(
      names = "--random-seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "That of the first round of samples. Default: ${DEFAULT-VALUE}.")
  private long randomSeed;

  @Mixin private SamplingOptions sampling;
  @Mixin private ModelOptions modelOptions;

  @Override
  void run() throws Exception {
    EvaluationPlan plan = plan();
    OutputFiles.requireFolders(report);
    try (Models models = modelOptions.load()) {
      if (protocol == Protocol.SECOND) {
        ReportFiles.write(second(plan, models), report);
        out().println(report);
        return;
      }
      EvaluationReport measured =
          new Evaluation(
                  plan,
                  models.composer(),
                  likelihoods(models),
                  pieces -> repair(models, pieces),
                  pieces -> new DraftCheck(models.composer(), this::log).rows(pieces, drafts),
                  this::log)
              .run();
      ReportFiles.write(measured, report);
      out().println(report);
    }
  }

  private EvaluationReport second(EvaluationPlan plan, Models models) throws Exception {
    List<Judge> judges = new ArrayList<>();
    try {
      models.judge().ifPresent(judges::add);
      for (int seed = 2; seed <= seeds; seed++) {
        judges.add(Judge.load(modelOptions.folder().resolve("judge-" + seed)));
      }
      return new ArmEvaluation(plan, arms, new ArmWriter(models, judges), this::log).run();
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new Failure(e.getMessage());
    } finally {
      judges.stream().skip(1).forEach(Judge::close);
    }
  }

  private EvaluationPlan plan() {
    if (!(minutes > 0)) {
      throw wrongUsage("--minutes must be over 0, not " + minutes);
    }
    Duration time = Duration.ofMillis(Math.round(minutes * MILLIS_PER_MINUTE));
    String stem = report.getFileName().toString().replaceFirst("\\.[^.]+$", "");
    try {
      return new EvaluationPlan(
          corpus,
          split,
          engines,
          samples,
          time,
          sampling.with(randomSeed),
          work == null ? report.resolveSibling(stem + "-samples") : work);
    } catch (IllegalArgumentException e) {
      throw wrongUsage(e.getMessage());
    }
  }

  /** The likelihoods of the engines that have one, when all models are there. */
  private Map<Engine, PieceLikelihood> likelihoods(Models models) throws Failure {
    Map<Engine, PieceLikelihood> likelihoods = new EnumMap<>(Engine.class);
    for (Engine engine : engines) {
      if (engine == Engine.HYBRID) {
        ModelOptions.present(models::refiner);
      } else {
        TextLikelihood text =
            new TextLikelihood(ModelOptions.present(() -> models.languageModel(engine)));
        likelihoods.put(engine, text::natsOfBars);
      }
    }
    return likelihoods;
  }

  private List<RepairRow> repair(Models models, List<Corpus.Piece> pieces) {
    if (!engines.contains(Engine.HYBRID)) {
      return List.of();
    }
    log("repairing damaged pieces");
    return RepairReport.of(models.refiner(), pieces, RepairReport.DAMAGES, randomSeed).rows();
  }

  private void log(String line) {
    err().println(line);
    err().flush();
  }
}
