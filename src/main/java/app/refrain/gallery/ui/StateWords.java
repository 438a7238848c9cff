package app.refrain.gallery.ui;

import app.refrain.gallery.publication.Publication;

/** What becomes of a piece, in words for its composer. */
final class StateWords {

  private StateWords() {}

  static String of(Publication piece) {
    return switch (piece.state()) {
      case SUBMITTED -> "Waits for a curator.";
      case APPROVED -> piece.featuredAt() == null ? "In the gallery." : "Featured in the gallery.";
      case CHANGES_ASKED -> "A curator asks you to change something.";
      case REJECTED -> "Not in the gallery.";
      case WITHDRAWN -> "You took it back.";
      case MERGED -> "The same as another piece, which has its likes now.";
    };
  }
}
