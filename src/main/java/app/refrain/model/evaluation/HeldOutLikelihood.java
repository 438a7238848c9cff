package app.refrain.model.evaluation;

import app.refrain.model.Engine;
import app.refrain.model.training.Corpus;
import app.refrain.music.Part;
import app.refrain.music.Score;
import app.refrain.music.analysis.distribution.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Nats per quarter note of held-out pieces; each piece's figure is kept in a file as soon as it is
 * known.
 */
final class HeldOutLikelihood {

  private final Engine engine;
  private final PieceLikelihood model;
  private final Path file;

  HeldOutLikelihood(Engine engine, PieceLikelihood model, Path folder) {
    this.engine = engine;
    this.model = model;
    file = folder.resolve("nats-" + Names.of(engine) + ".tsv");
  }

  /** Nats of each piece, in the order of the pieces. */
  double[] nats(List<Corpus.Piece> pieces) throws IOException {
    Map<String, Double> known = known();
    double[] nats = new double[pieces.size()];
    for (int i = 0; i < nats.length; i++) {
      Corpus.Piece piece = pieces.get(i);
      Double value = known.get(piece.file());
      if (value == null) {
        value = model.nats(piece.score());
        Files.writeString(
            file,
            piece.file() + "\t" + value + "\n",
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND);
      }
      nats[i] = value;
    }
    return nats;
  }

  /** The figures of one collection, as total nats over total quarters. */
  LikelihoodRow row(String collection, List<Corpus.Piece> pieces) throws IOException {
    double[] nats = nats(pieces);
    double[] quarters = pieces.stream().mapToDouble(p -> quarters(p.score())).toArray();
    double total = 0;
    for (double value : nats) {
      total += value;
    }
    int notes = pieces.stream().mapToInt(p -> p.score().noteCount()).sum();
    return new LikelihoodRow(
        collection,
        Names.of(engine),
        pieces.size(),
        Interval.ofRatio(nats, quarters),
        total / Math.log(2) / notes);
  }

  /** A piece's length: to the end of its last note. */
  private static double quarters(Score score) {
    int end = score.parts().stream().mapToInt(Part::end).max().orElse(0);
    return (double) end / Score.TICKS_PER_QUARTER;
  }

  private Map<String, Double> known() throws IOException {
    Map<String, Double> known = new HashMap<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        String[] cells = line.split("\t");
        known.put(cells[0], Double.valueOf(cells[1]));
      }
    }
    return known;
  }
}
