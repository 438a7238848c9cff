package app.refrain.music.performance;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.music.Corpus;
import app.refrain.music.Score;
import app.refrain.music.midi.MidiReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BeatTrackerTest {

  /** As usual in the field (Davies, Degara and Plumbley, 2009). */
  private static final double TOLERANCE = 0.07;

  @Test
  void findsThreeQuartersOfTheBeatsOfFreelyPlayedPieces() throws Exception {
    double sum = 0;
    List<Path> files = Corpus.sample();
    for (Path file : files) {
      Score score = MidiReader.read(Files.readAllBytes(file));
      Performer performer = new Performer(score, files.indexOf(file), 0.05);
      List<PlayedNote> notes = PlayedNote.of(performer.play());
      double from = notes.getFirst().start() - TOLERANCE;
      double to = notes.getLast().start() + TOLERANCE;
      double[] beats = Arrays.stream(performer.beats()).filter(b -> b > from && b < to).toArray();
      sum += fMeasure(BeatTracker.track(notes), beats);
    }
    assertThat(sum / files.size()).isGreaterThan(0.75);
  }

  /** Harmonic mean of the share of found beats that are right and the share of beats found. */
  private static double fMeasure(double[] found, double[] beats) {
    long hits =
        Arrays.stream(beats)
            .filter(beat -> Arrays.stream(found).anyMatch(f -> Math.abs(f - beat) <= TOLERANCE))
            .count();
    return 2.0 * hits / (found.length + beats.length);
  }
}
