package app.refrain.model.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.groups.Tuple.tuple;

import app.refrain.model.CompositionRequest;
import app.refrain.model.Engine;
import app.refrain.model.Sampling;
import app.refrain.model.Task;
import app.refrain.model.refine.training.RepairRow;
import app.refrain.music.Score;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluationTest {

  private static final Sampling SAMPLING = new Sampling(1, 0.95, 1, 100);
  private static final Duration LONG = Duration.ofHours(1);

  private static final List<RepairRow> REPAIR =
      List.of(new RepairRow("jigs", 0.1, 1000, 100, 0.625, 0.8, 0.7, 0.01, 0.1, 0.05));

  private static final List<DraftRow> DRAFTS =
      List.of(new DraftRow("vary", 987, 987, 986, 987, 987));

  @TempDir private Path folder;

  private final RepeatingComposer composer = new RepeatingComposer();
  private final List<String> progress = new ArrayList<>();

  @BeforeEach
  void writeCorpus() throws IOException {
    TinyCorpus.write(folder.resolve("corpus"));
  }

  private Evaluation evaluation(int samples, Duration limit, Engine... engines) {
    return evaluation(samples, limit, Map.of(), engines);
  }

  private Evaluation evaluation(
      int samples, Duration limit, Map<Engine, PieceLikelihood> likelihoods, Engine... engines) {
    EvaluationPlan plan =
        new EvaluationPlan(
            folder.resolve("corpus"),
            "test",
            List.of(engines),
            samples,
            limit,
            SAMPLING,
            folder.resolve("out"));
    return new Evaluation(
        plan, composer, likelihoods, pieces -> REPAIR, pieces -> DRAFTS, progress::add);
  }

  private static CollectionReport all(EvaluationReport report) {
    return report.collections().getLast();
  }

  @Test
  void promptsWithFourBarsAndAsksForTwelve() throws IOException {
    evaluation(12, LONG, Engine.LLM).run();

    assertThat(composer.requests).hasSize(12);
    CompositionRequest request = composer.requests.getFirst();
    assertThat(request.task()).isEqualTo(Task.CONTINUE);
    assertThat(request.bars()).isEqualTo(12);
    assertThat(request.seed().end()).isEqualTo(4 * 1920);
    assertThat(request.seed().credits().style()).isEqualTo("jig");
  }

  @Test
  void takesCollectionsInTurn() throws IOException {
    EvaluationReport report = evaluation(4, LONG, Engine.LLM).run();

    assertThat(report.collections())
        .extracting(CollectionReport::collection, CollectionReport::pieces)
        .containsExactly(tuple("jigs", 2), tuple("airs", 2), tuple("all", 4));
  }

  @Test
  void refinesTheVeryDraftThatStandsForTheLanguageModel() throws IOException {
    EvaluationReport report = evaluation(12, LONG, Engine.LLM, Engine.HYBRID).run();

    assertThat(composer.requests).hasSize(12).allMatch(r -> r.engine() == Engine.HYBRID);
    assertThat(all(report).samples()).isEqualTo(Map.of("llm", 12, "hybrid", 12));
  }

  @Test
  void samplesAPieceAgainWithTheNextSeed() throws IOException {
    EvaluationReport report = evaluation(24, LONG, Engine.LLM).run();

    assertThat(composer.requests.stream().map(r -> r.sampling().randomSeed()).distinct())
        .containsExactly(100L, 101L);
    assertThat(all(report).pieces()).isEqualTo(12);
    assertThat(all(report).samples()).isEqualTo(Map.of("llm", 24));
  }

  @Test
  void goesOnWhereTheLastSittingEnded() throws IOException {
    EvaluationReport first = evaluation(6, LONG, Engine.LLM, Engine.LSTM).run();
    int asked = composer.requests.size();

    EvaluationReport again = evaluation(6, LONG, Engine.LLM, Engine.LSTM).run();

    assertThat(composer.requests).hasSize(asked);
    assertThat(again).isEqualTo(first);
  }

  @Test
  void stopsWritingWhenTimeIsUp() throws IOException {
    EvaluationReport report = evaluation(12, Duration.ZERO, Engine.LLM).run();

    assertThat(composer.requests).isEmpty();
    assertThat(report.collections()).isEmpty();
    assertThat(progress).contains("time is up after 0 of 12 samples");
  }

  @Test
  void countsFailuresAndComparesTheRest() throws IOException {
    EvaluationReport report = evaluation(12, LONG, Engine.LSTM).run();

    assertThat(all(report).failures()).isEqualTo(Map.of("lstm", 6));
    assertThat(all(report).pieces()).isEqualTo(6);
    assertThat(folder.resolve("out/samples/lstm/airs/6-0.txt")).hasContent("Nothing came to mind");
  }

  @Test
  void repetitionScoresAsRepetition() throws IOException {
    MetricRow recurrence =
        all(evaluation(12, LONG, Engine.LLM).run()).metrics().stream()
            .filter(r -> r.metric() == Metric.RECURRENCE)
            .findFirst()
            .orElseThrow();

    // Four bars come four times: of fifteen patterns all but the first four came before.
    assertThat(recurrence.values().get("llm").mean()).isEqualTo(11 / 15.0, within(1e-9));
    assertThat(recurrence.real().mean()).isLessThan(0.05);
    assertThat(recurrence.distances().get("llm").mean()).isGreaterThan(0.6);
  }

  @Test
  void saysWhichEngineIsNearerToRealMusic() throws IOException {
    MetricRow bigrams =
        all(evaluation(12, LONG, Engine.LLM, Engine.HYBRID).run()).metrics().getFirst();

    // An octave higher or not, the intervals are much the same; every figure is there all the same.
    MetricRow.Difference difference = bigrams.differences().getFirst();
    assertThat(difference.engine()).isEqualTo("hybrid");
    assertThat(difference.against()).isEqualTo("llm");
    assertThat(difference.distance().mean())
        .isEqualTo(
            bigrams.distances().get("hybrid").mean() - bigrams.distances().get("llm").mean(),
            within(1e-9));
  }

  @Test
  void dividesNatsByQuarters() throws IOException {
    PieceLikelihood twoNatsANote = score -> new double[] {2.0 * score.noteCount()};

    List<LikelihoodRow> rows =
        evaluation(1, LONG, Map.of(Engine.LLM, twoNatsANote), Engine.LLM).run().likelihood();

    assertThat(rows).extracting(LikelihoodRow::collection).containsExactly("jigs", "airs");
    assertThat(rows.getFirst().bitsPerNote()).isEqualTo(2 / Math.log(2), within(1e-9));
    assertThat(rows.getFirst().natsPerQuarter().mean()).isBetween(2.0, 4.0);
  }

  @Test
  void tellsLikelihoodsByPlaceInThePiece() throws IOException {
    // Four nats in each of the first four bars, one in each after them.
    PieceLikelihood copying =
        score -> IntStream.range(0, score.barCount()).mapToDouble(b -> b < 4 ? 4 : 1).toArray();

    List<PlaceRow> rows =
        evaluation(1, LONG, Map.of(Engine.LLM, copying), Engine.LLM).run().places();

    List<Double> jigs = rows.getFirst().natsPerQuarter();
    assertThat(jigs.get(0)).isEqualTo(4 * jigs.get(1), within(1e-9));
    assertThat(jigs.getLast()).as("no piece has 33 bars").isNull();
  }

  @Test
  void remembersLikelihoods() throws IOException {
    List<Score> asked = new ArrayList<>();
    PieceLikelihood counting =
        score -> {
          asked.add(score);
          return new double[] {1};
        };

    evaluation(1, LONG, Map.of(Engine.LLM, counting), Engine.LLM).run();
    evaluation(1, LONG, Map.of(Engine.LLM, counting), Engine.LLM).run();

    assertThat(asked).hasSize(12);
  }

  @Test
  void writesJsonAndAPageThatNeedsNothingElse() throws IOException {
    EvaluationReport report =
        evaluation(12, LONG, Map.of(Engine.LLM, s -> new double[] {3}), Engine.LLM, Engine.HYBRID)
            .run();

    ReportFiles.write(report, folder.resolve("report.json"));

    JsonNode json = JsonMapper.shared().readTree(folder.resolve("report.json").toFile());
    assertThat(json.at("/collections/2/collection").asString()).isEqualTo("all");
    assertThat(json.at("/collections/2/metrics/0/distances/llm/mean").isNumber()).isTrue();
    assertThat(json.at("/collections/2/features/0/engines/hybrid/overlap").isNumber()).isTrue();
    String page = Files.readString(folder.resolve("report.html"));
    assertThat(page)
        .contains("<svg", "Held-out likelihood", "copying")
        .doesNotContain("http", "<script", "NaN");
  }

  @Test
  void reportsHowDamagedPiecesAreRepaired() throws IOException {
    EvaluationReport report = evaluation(12, LONG, Engine.LLM).run();

    assertThat(report.repair()).isEqualTo(REPAIR);
    assertThat(report.drafts()).isEqualTo(DRAFTS);
    assertThat(new ReportPage(report).html()).contains("jigs", "62.5 %", "986");
  }

  @Test
  void refusesASplitWithoutPieces() {
    EvaluationPlan plan =
        new EvaluationPlan(
            folder.resolve("corpus"),
            "none",
            List.of(Engine.LLM),
            1,
            LONG,
            SAMPLING,
            folder.resolve("out"));

    assertThatThrownBy(
            () ->
                new Evaluation(
                        plan, composer, Map.of(), pieces -> REPAIR, pieces -> DRAFTS, progress::add)
                    .run())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("none");
  }
}
