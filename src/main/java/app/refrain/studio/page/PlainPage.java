package app.refrain.studio.page;

import java.util.List;

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
    LISTEN("listen", "piece-page", "piece"),
    /** A list of pieces with a small player. */
    BROWSE("browse", "browse-page", "browse");

    private final String entry;
    private final String bodyClass;
    private final List<String> styles;

    Script(String entry, String bodyClass, String style) {
      this.entry = entry;
      this.bodyClass = bodyClass;
      this.styles = List.of("tokens", "base", "plain", style);
    }

    /** Its name in the bundle. */
    String entry() {
      return entry;
    }

    String bodyClass() {
      return bodyClass;
    }

    /** The names of its style sheets; later ones prevail. */
    List<String> styles() {
      return styles;
    }
  }
}
