package app.refrain.model.evaluation;

import app.refrain.model.training.Corpus;
import app.refrain.model.training.LearntPieces;
import app.refrain.music.analysis.copying.CopyIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Measures the continuations that there are beside the real ones. */
final class ContinuationMeasurer {

  /** Distributions need two pieces at the least. */
  private static final int FEWEST_PIECES = 2;

  private final List<String> engines;
  private final int rounds;
  private final SampleFolder samples;
  private final List<Corpus.Piece> train;
  private final CopyIndex copies;

  /**
   * Learns what is usual.
   *
   * @param rounds how many continuations of one piece there are at most
   */
  ContinuationMeasurer(
      List<String> engines, int rounds, SampleFolder samples, List<Corpus.Piece> train) {
    this.engines = engines;
    this.rounds = rounds;
    this.samples = samples;
    this.train = train;
    copies = LearntPieces.index(train);
  }

  /** A report of each collection with enough pieces, and of all together. */
  List<CollectionReport> measure(List<Excerpt> excerpts) throws IOException {
    Map<String, List<MeasuredPiece>> pieces = new LinkedHashMap<>();
    Map<String, Map<String, Integer>> failures = new LinkedHashMap<>();
    Map<String, Yardsticks> yardsticks = new LinkedHashMap<>();
    for (Excerpt excerpt : excerpts) {
      Yardsticks usual =
          yardsticks.computeIfAbsent(excerpt.collection(), c -> Yardsticks.of(c, train));
      Optional<MeasuredPiece> piece = measure(excerpt, usual);
      for (String set : List.of(excerpt.collection(), CollectionReport.ALL)) {
        piece.ifPresent(p -> pieces.computeIfAbsent(set, s -> new ArrayList<>()).add(p));
        count(excerpt, failures.computeIfAbsent(set, s -> new LinkedHashMap<>()));
      }
    }
    List<MeasuredPiece> all = pieces.remove(CollectionReport.ALL);
    if (all != null) {
      pieces.put(CollectionReport.ALL, all);
    }
    return pieces.entrySet().stream()
        .filter(e -> e.getValue().size() >= FEWEST_PIECES)
        .map(
            e -> new Comparison(engines, e.getValue()).report(e.getKey(), failures.get(e.getKey())))
        .toList();
  }

  /** Empty if an engine has not continued the piece. */
  private Optional<MeasuredPiece> measure(Excerpt excerpt, Yardsticks usual) throws IOException {
    Map<String, List<Measurement>> written = new LinkedHashMap<>();
    for (String engine : engines) {
      List<Measurement> measurements = new ArrayList<>();
      for (int sample = 0; sample < rounds; sample++) {
        samples
            .read(engine, excerpt.file(), sample)
            .ifPresent(
                s -> measurements.add(Measurement.of(excerpt.continuedBy(s), usual, copies)));
      }
      written.put(engine, measurements);
    }
    if (written.values().stream().anyMatch(List::isEmpty)) {
      return Optional.empty();
    }
    Measurement real = Measurement.of(excerpt.real(), usual, copies);
    return Optional.of(new MeasuredPiece(real, written));
  }

  private void count(Excerpt excerpt, Map<String, Integer> failures) {
    for (String engine : engines) {
      for (int sample = 0; sample < rounds; sample++) {
        failures.merge(
            engine, samples.failed(engine, excerpt.file(), sample) ? 1 : 0, Integer::sum);
      }
    }
  }
}
