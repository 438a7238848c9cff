package app.refrain.model.evaluation;

import app.refrain.model.Engine;
import app.refrain.model.training.Corpus;
import app.refrain.music.Bars;
import app.refrain.music.Part;
import app.refrain.music.Score;
import app.refrain.music.analysis.distribution.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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

  /** Nats of the bars of each piece, in the order of the pieces. */
  List<double[]> natsOfBars(List<Corpus.Piece> pieces) throws IOException {
    Map<String, double[]> known = known();
    List<double[]> nats = new ArrayList<>();
    for (Corpus.Piece piece : pieces) {
      double[] bars = known.get(piece.file());
      if (bars == null) {
        bars = model.natsOfBars(piece.score());
        Files.writeString(
            file,
            piece.file()
                + "\t"
                + Arrays.stream(bars).mapToObj(Double::toString).collect(Collectors.joining(" "))
                + "\n",
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND);
      }
      nats.add(bars);
    }
    return nats;
  }

  /** The figures of one collection, as total nats over total quarters. */
  LikelihoodRow row(String collection, List<Corpus.Piece> pieces) throws IOException {
    double[] nats =
        natsOfBars(pieces).stream().mapToDouble(bars -> Arrays.stream(bars).sum()).toArray();
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

  /** The figures of one collection by the bars' places in their pieces. */
  PlaceRow places(String collection, List<Corpus.Piece> pieces) throws IOException {
    double[] nats = new double[PlaceRow.PLACES.size()];
    double[] quarters = new double[nats.length];
    List<double[]> all = natsOfBars(pieces);
    for (int i = 0; i < all.size(); i++) {
      Bars bars = pieces.get(i).score().bars();
      for (int bar = 0; bar < all.get(i).length; bar++) {
        int place = PlaceRow.placeOf(bar);
        nats[place] += all.get(i)[bar];
        quarters[place] += (double) bars.get(bar).length() / Score.TICKS_PER_QUARTER;
      }
    }
    List<Double> row = new ArrayList<>();
    for (int place = 0; place < nats.length; place++) {
      row.add(quarters[place] == 0 ? null : nats[place] / quarters[place]);
    }
    return new PlaceRow(collection, Names.of(engine), row);
  }

  /** A piece's length: to the end of its last note. */
  private static double quarters(Score score) {
    int end = score.parts().stream().mapToInt(Part::end).max().orElse(0);
    return (double) end / Score.TICKS_PER_QUARTER;
  }

  private Map<String, double[]> known() throws IOException {
    Map<String, double[]> known = new HashMap<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        String[] cells = line.split("\t");
        known.put(
            cells[0], Arrays.stream(cells[1].split(" ")).mapToDouble(Double::valueOf).toArray());
      }
    }
    return known;
  }
}
