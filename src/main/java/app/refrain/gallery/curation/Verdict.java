package app.refrain.gallery.curation;

/** What was decided about a piece. */
public enum Verdict {
  APPROVED,
  CHANGES_ASKED,
  REJECTED,
  MERGED,
  FEATURED,
  UNFEATURED,
  WITHDRAWN,
  REPORT_UPHELD,
  REPORT_DISMISSED,
  APPEAL_GRANTED,
  APPEAL_DENIED
}
