package app.refrain.studio.ui.candidate;

import app.refrain.model.CompositionRequest;
import app.refrain.music.Score;

/** Where in a piece the machine writes. */
final class NewMusic {

  private NewMusic() {}

  /** The tick at which what is new begins. */
  static int start(CompositionRequest request) {
    Score seed = request.seed();
    return switch (request.task()) {
      case NEW, HARMONIZE, VARY -> 0;
      case CONTINUE -> seed.barCount() == 0 ? 0 : seed.bars().get(seed.barCount() - 1).end();
      case INFILL -> seed.bars().get(index(request.fromBar(), seed)).start();
    };
  }

  private static int index(int bar, Score seed) {
    return bar - 1 + (seed.bars().hasPickup() ? 1 : 0);
  }
}
