package app.refrain.model.refine.training;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.model.refine.Refiner;
import app.refrain.model.refine.Thresholds;
import app.refrain.model.refine.TinyRefiner;
import app.refrain.model.refine.Tunes;
import app.refrain.model.training.Corpus;
import app.refrain.music.Score;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrationTest {
  private static final List<Score> TUNES = Tunes.all();

  @TempDir private static Path folder;
  private static Refiner refiner;

  @BeforeAll
  static void train() throws IOException {
    TinyRefiner.train(folder);
    refiner = Refiner.load(folder);
  }

  @AfterAll
  static void close() {
    refiner.close();
  }

  @Test
  void spoilsLittleAtTheThresholdItChooses() throws IOException {
    Thresholds thresholds = Calibration.thresholds(refiner, TUNES);
    assertThat(thresholds.pitch()).isBetween(Calibration.LOWEST.pitch(), 1.0);
    double strength = (1 - thresholds.pitch()) / (1 - Calibration.LOWEST.pitch());
    Repair repair = new Repair(refiner, new RandomDamage());
    RepairCounts sum = RepairCounts.ZERO;
    for (int t = 0; t < TUNES.size(); t++) {
      sum = sum.plus(repair.measure(TUNES.get(t), 0.1, List.of(strength), 7 + t).getFirst());
    }
    assertThat(sum.spoilRate()).isLessThan(0.03);
    assertThat(sum.recall()).isPositive();
  }

  @Test
  void aReportHasARowForEachCollectionAndForAll() {
    List<Corpus.Piece> pieces =
        List.of(
            new Corpus.Piece("a.mid", "test", "songs", TUNES.get(0)),
            new Corpus.Piece("b.mid", "test", "scales", TUNES.get(2)));
    RepairReport report = RepairReport.of(refiner, pieces, List.of(0.1, 0.2), 1);
    assertThat(report.rows())
        .extracting(RepairRow::collection)
        .containsExactly("scales", "songs", "all", "scales", "songs", "all");
    assertThat(report.rows().get(2).mistakes())
        .isEqualTo(report.rows().get(0).mistakes() + report.rows().get(1).mistakes());
  }
}
