package app.refrain.studio.page;

/**
 * What stands around the content of a plain page.
 *
 * @param title in the browser's tab
 * @param description for search engines, in one sentence
 * @param head HTML to stand in the head
 */
public record PlainPage(String title, String description, String head, Script script) {

  /** What runs on a page. */
  public enum Script {
    /** A piece with its player and roll. */
    LISTEN("listen", "piece-page"),
    /** A list of pieces with a small player. */
    BROWSE("browse", "browse-page");

    private final String entry;
    private final String bodyClass;

    Script(String entry, String bodyClass) {
      this.entry = entry;
      this.bodyClass = bodyClass;
    }

    /** Its name in the bundle. */
    String entry() {
      return entry;
    }

    String bodyClass() {
      return bodyClass;
    }
  }
}
