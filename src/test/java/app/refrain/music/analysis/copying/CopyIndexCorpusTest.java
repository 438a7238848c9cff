package app.refrain.music.analysis.copying;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.music.Score;
import app.refrain.music.analysis.CorpusPieces;
import app.refrain.music.analysis.line.MelodicLine;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The train split as an index, and what real test pieces share with it; prints the figures. */
class CopyIndexCorpusTest {

  @Test
  void knowsTheTrainingPiecesAndTellsOthersApart() throws Exception {
    List<KnownPiece> train = new ArrayList<>();
    Map<String, List<Integer>> runs = new TreeMap<>();
    for (CorpusPieces.Piece piece : CorpusPieces.all()) {
      if (piece.split().equals("train")) {
        train.add(new KnownPiece(piece.file(), piece.score()));
      }
    }
    long start = System.nanoTime();
    CopyIndex index = CopyIndex.of(train);
    System.out.printf(
        "%,d steps of %,d pieces indexed in %.2f s%n", index.size(), train.size(), seconds(start));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    index.write(file);
    System.out.printf("%,d bytes on disk%n", file.size());

    start = System.nanoTime();
    for (CorpusPieces.Piece piece : CorpusPieces.all()) {
      if (piece.split().equals("test")) {
        int notes = index.longestRun(piece.score()).notes();
        runs.computeIfAbsent(piece.collection(), c -> new ArrayList<>()).add(notes);
      }
    }
    System.out.printf("test pieces looked up in %.2f s%n", seconds(start));
    runs.forEach(
        (collection, all) ->
            System.out.printf(
                "%s: over 12 notes %.0f %%, over 24 notes %.0f %%%n",
                collection, 100 * over(12, all), 100 * over(24, all)));

    Score known = train.getFirst().score();
    int steps = MelodicLine.tunes(known).getFirst().size() - 1;
    assertThat(index.longestRun(known).notes()).isEqualTo(steps);
    assertThat(runs.values()).allMatch(all -> over(24, all) < 0.2);
  }

  private static double over(int notes, List<Integer> runs) {
    return runs.stream().mapToInt(r -> r > notes ? 1 : 0).average().orElse(0);
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
