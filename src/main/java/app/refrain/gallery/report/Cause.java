package app.refrain.gallery.report;

/** What is wrong with a piece. */
public enum Cause {
  COPIED("It is somebody else's music"),
  OFFENSIVE("It hurts or insults people"),
  SPAM("It is an advertisement"),
  CREDITS("It names the wrong people"),
  OTHER("Something else");

  private final String title;

  Cause(String title) {
    this.title = title;
  }

  /** In words for people. */
  public String title() {
    return title;
  }
}
