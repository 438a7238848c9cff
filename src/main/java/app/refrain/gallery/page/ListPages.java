package app.refrain.gallery.page;

import static app.refrain.studio.page.Html.escape;

import app.refrain.account.PublicAddress;
import app.refrain.studio.page.PlainPage;
import app.refrain.studio.page.PlainPages;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What all pages with lists of pieces have in common: feeds, and how long caches keep them. */
@Component
class ListPages {

  private static final CacheControl SHORTLY =
      CacheControl.maxAge(Duration.ofSeconds(15)).cachePublic();

  private final PlainPages plain;
  private final PublicAddress address;

  ListPages(PlainPages plain, PublicAddress address) {
    this.plain = plain;
    this.address = address;
  }

  /**
   * A page.
   *
   * @param title plain text, as is the description
   * @param path without the host
   * @param main HTML
   */
  ResponseEntity<byte[]> respond(
      String title, String description, String path, String main, HttpHeaders headers) {
    String head =
        "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"%s\" href=\"%s\">"
            .formatted(
                escape(title), path.equals("/collections") ? "/gallery.atom" : path + ".atom");
    String canonical = "<link rel=\"canonical\" href=\"%s\">".formatted(escape(address.of(path)));
    return plain.respond(
        new PlainPage(title, description, head + canonical, PlainPage.Script.BROWSE),
        main,
        SHORTLY,
        headers);
  }
}
