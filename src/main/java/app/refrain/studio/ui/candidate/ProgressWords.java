package app.refrain.studio.ui.candidate;

import app.refrain.generation.Generation;
import app.refrain.generation.Place;
import java.time.Duration;

/** How far a generation has come, in words for people. */
final class ProgressWords {

  private ProgressWords() {}

  static String of(Generation generation) {
    return switch (generation.state()) {
      case QUEUED -> waiting(generation.place());
      case RUNNING -> work(generation.bars().size(), generation.barCount());
      case DONE -> "Done";
      case FAILED -> generation.failure();
      case CANCELLED -> "Cancelled";
    };
  }

  /** How much is done, 0 to 1; negative if it cannot be said. */
  static double share(Generation generation) {
    int written = generation.bars().size();
    int total = generation.barCount();
    return written == 0 || written == total ? -1 : (double) written / total;
  }

  private static String waiting(Place place) {
    if (place == null) {
      return "Waiting in the queue";
    }
    String wait = place.estimatedWait() == null ? "" : ", " + about(place.estimatedWait());
    return place.position() == 1
        ? "Next in the queue" + wait
        : "Place %d in the queue%s".formatted(place.position(), wait);
  }

  private static String about(Duration wait) {
    long seconds = Math.max(1, wait.toSeconds());
    return seconds < 90
        ? "about %d s".formatted(seconds)
        : "about %d minutes".formatted(Math.round(seconds / 60.0));
  }

  private static String work(int written, int total) {
    if (written == 0) {
      return "The language model reads your bars";
    }
    return written == total
        ? "The LSTM goes over the draft"
        : "Bar %d of %d is written".formatted(written, total);
  }
}
