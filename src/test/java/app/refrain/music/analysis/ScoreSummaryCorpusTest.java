package app.refrain.music.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.music.analysis.form.Section;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Summarises every piece of the corpus; prints how long that takes. */
class ScoreSummaryCorpusTest {

  @Test
  void summarisesEveryPiece() throws Exception {
    List<CorpusPieces.Piece> pieces = CorpusPieces.all();
    long start = System.nanoTime();
    List<ScoreSummary> summaries = pieces.stream().map(p -> ScoreSummary.of(p.score())).toList();
    System.out.printf(
        "%,d pieces summarised in %.1f s%n", pieces.size(), (System.nanoTime() - start) / 1e9);

    assertThat(summaries).allMatch(s -> s.key().isPresent() && !s.chords().isEmpty());
    assertThat(summaries).allMatch(ScoreSummaryCorpusTest::sectionsCoverAllBars);
  }

  private static boolean sectionsCoverAllBars(ScoreSummary summary) {
    int bar = 0;
    for (Section section : summary.sections()) {
      if (section.firstBar() != bar) {
        return false;
      }
      bar += section.bars();
    }
    return bar == summary.bars();
  }
}
