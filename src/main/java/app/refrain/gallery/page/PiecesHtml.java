package app.refrain.gallery.page;

import static app.refrain.studio.page.Html.escape;

import app.refrain.gallery.paging.Page;
import app.refrain.gallery.search.GalleryEntry;

/** A page of a list of pieces, with the way to the others. */
final class PiecesHtml {

  /** How many pieces a page has. */
  static final int PIECES = 24;

  private PiecesHtml() {}

  /**
   * The pieces, and where the others are.
   *
   * @param first the address of the list's first page; null if this is it
   * @param next the address of the page that follows; null if this is the last
   */
  static String of(Page<GalleryEntry> page, String first, String next) {
    return """
    <h2 class="for-ears">Pieces</h2>%s
    <nav class="further" aria-label="Further pieces">%s%s</nav>
    """
        .formatted(
            CardHtml.list(page.items()),
            first == null
                ? ""
                : "<a href=\"%s\">Back to the beginning</a>".formatted(escape(first)),
            next == null
                ? ""
                : "<a rel=\"next\" href=\"%s\">More pieces</a>".formatted(escape(next)));
  }

  /** A number with what it counts. */
  static String count(int number, String one, String many) {
    return number == 1 ? "1 " + one : "%,d %s".formatted(number, many);
  }
}
