package app.refrain.gallery.page;

import static app.refrain.studio.page.Html.escape;

import java.util.UUID;

/** What readers do. The script shows these buttons and brings them to life. */
final class Buttons {

  private Buttons() {}

  /**
   * @param owner who published the piece; null if they left
   */
  static String like(UUID piece, UUID owner, String title, int likes) {
    return """
    <button type="button" class="like" data-action="like" data-id="%1$s" data-owner="%2$s" \
    data-url="/api/v1/gallery/%1$s/like" aria-pressed="false" aria-label="Like %3$s" hidden>\
    <span aria-hidden="true">♥</span> <span class="count">%4$d</span></button>
    """
        .formatted(piece, owner == null ? "" : owner, escape(title), likes);
  }

  static String follow(UUID composer, String name) {
    return """
    <button type="button" class="follow" data-action="follow" data-id="%1$s" data-owner="%1$s" \
    data-url="/api/v1/gallery/composers/%1$s/follow" aria-pressed="false" aria-label="Follow %2$s" hidden>\
    Follow</button>
    """
        .formatted(composer, escape(name));
  }
}
