package app.refrain.music.performance;

import app.refrain.music.Meter;
import app.refrain.music.Score;
import java.util.HashMap;
import java.util.Map;

/**
 * A piece as it would be written, and how that was found out.
 *
 * @param score with notes on a grid; the very score that was given if it was written already
 */
public record Understanding(Score score, Playing playing) {

  /** Finds out how a score was played and moves what was played to where it would be written. */
  public static Understanding of(Score score) {
    Playing playing = GridFit.of(score);
    return switch (playing) {
      case WRITTEN -> new Understanding(score, playing);
      case TO_THE_CLICK -> new Understanding(Transcription.onOwnBeats(score), playing);
      case FREELY ->
          Transcription.isTractable(score)
              ? new Understanding(Transcription.onHeardBeats(score), playing)
              : new Understanding(Transcription.onOwnBeats(score), Playing.TO_THE_CLICK);
    };
  }

  /** One line for people, such as "4/4, 3 parts, 38 bars, played freely: beats estimated". */
  public String summary() {
    int parts = score.parts().size();
    int bars = score.barCount();
    return "%s, %d %s, %d %s, %s"
        .formatted(
            mainMeter(),
            parts,
            parts == 1 ? "part" : "parts",
            bars,
            bars == 1 ? "bar" : "bars",
            playing);
  }

  /** The meter that holds longest. */
  private Meter mainMeter() {
    Map<Meter, Integer> ticks = new HashMap<>();
    for (int i = 0; i < score.meters().size(); i++) {
      boolean isLast = i == score.meters().size() - 1;
      int end = isLast ? score.end() : score.meters().get(i + 1).at();
      ticks.merge(score.meters().get(i).meter(), end - score.meters().get(i).at(), Integer::sum);
    }
    return ticks.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }
}
