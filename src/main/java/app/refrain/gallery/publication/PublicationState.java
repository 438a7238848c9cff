package app.refrain.gallery.publication;

import java.util.Locale;

/** Where a publication stands. */
public enum PublicationState {
  /** Waits for a curator. */
  SUBMITTED,
  /** In the gallery. */
  APPROVED,
  /** A curator wants something changed; its composer may submit it again. */
  CHANGES_ASKED,
  /** Not for the gallery, or no longer; its composer may appeal. */
  REJECTED,
  /** Taken back by its composer. */
  WITHDRAWN,
  /** The same as another, which has its likes and remixes now. */
  MERGED;

  /** In words for people. */
  public String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
