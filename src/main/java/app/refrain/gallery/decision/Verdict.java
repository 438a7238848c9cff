package app.refrain.gallery.decision;

import java.util.Locale;

/** What was decided about a piece. */
public enum Verdict {
  APPROVED,
  CHANGES_ASKED,
  REJECTED,
  MERGED,
  FEATURED,
  UNFEATURED,
  /** By its composer. */
  WITHDRAWN,
  REPORT_UPHELD,
  REPORT_DISMISSED,
  APPEAL_GRANTED,
  APPEAL_DENIED;

  /** In words for people. */
  public String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
