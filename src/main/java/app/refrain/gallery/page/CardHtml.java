package app.refrain.gallery.page;

import static app.refrain.studio.page.Html.escape;
import static app.refrain.studio.page.Html.isolated;

import app.refrain.gallery.search.GalleryEntry;
import app.refrain.studio.picture.RollPicture;
import java.util.List;
import java.util.stream.Collectors;

/** Pieces in a list. */
final class CardHtml {

  private CardHtml() {}

  static String list(List<GalleryEntry> entries) {
    return entries.stream()
        .map(entry -> "<li>%s</li>".formatted(card(entry, "")))
        .collect(Collectors.joining("\n", "<ol class=\"cards\">\n", "\n</ol>"));
  }

  /**
   * @param note plain text; may be empty
   */
  static String card(GalleryEntry entry, String note) {
    String by = String.join(", ", entry.composers());
    return """
    <article class="card" data-piece="%1$s" data-title="%2$s" data-by="%3$s">
    <a class="picture" href="%4$s" tabindex="-1" aria-hidden="true">\
    <img src="%4$s/roll.svg" alt="" loading="lazy" width="%5$d" height="%6$d"></a>
    <h3><a href="%4$s">%7$s</a></h3>
    %8$s
    %9$s
    %10$s
    <div class="actions">\
    <button type="button" class="play" aria-pressed="false" aria-label="Play %2$s" hidden>\
    <span aria-hidden="true"></span></button>%11$s%12$s</div>
    </article>\
    """
        .formatted(
            entry.id(),
            escape(entry.title()),
            escape(by),
            entry.path(),
            RollPicture.WIDTH,
            RollPicture.HEIGHT,
            isolated(entry.title()),
            composers(entry, by),
            note.isEmpty() ? "" : "<p class=\"note\" dir=\"auto\">%s</p>".formatted(escape(note)),
            Chips.inShort(entry.facts(), entry.tags()).html(),
            Buttons.like(entry.id(), entry.person(), entry.title(), entry.likes()),
            entry.featuredAt() == null ? "" : "<span class=\"featured\">Featured</span>");
  }

  /** A single composer is who published it; of several, the piece's page tells who is who. */
  private static String composers(GalleryEntry entry, String by) {
    if (by.isEmpty()) {
      return "";
    }
    return entry.composers().size() == 1 && entry.person() != null
        ? "<p class=\"by\">by <a href=\"/u/%s\">%s</a></p>".formatted(entry.person(), isolated(by))
        : "<p class=\"by\">by %s</p>".formatted(isolated(by));
  }
}
