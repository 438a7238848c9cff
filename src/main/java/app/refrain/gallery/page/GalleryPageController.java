package app.refrain.gallery.page;

import static app.refrain.studio.page.Html.escape;

import app.refrain.account.InvalidValueException;
import app.refrain.gallery.paging.Page;
import app.refrain.gallery.search.Gallery;
import app.refrain.gallery.search.GalleryEntry;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The gallery, to search and to browse. */
@Controller
class GalleryPageController {

  private final Gallery gallery;
  private final ListPages pages;

  GalleryPageController(Gallery gallery, ListPages pages) {
    this.gallery = gallery;
    this.pages = pages;
  }

  @GetMapping("/gallery")
  ResponseEntity<byte[]> gallery(
      @RequestParam MultiValueMap<String, String> parameters, @RequestHeader HttpHeaders headers) {
    GalleryQuery query = new GalleryQuery(parameters);
    String top =
        """
        <div class="head"><h1>Gallery</h1>
        <p>Pieces that people and the machine made, chosen by curators. Play one, like it, remix it.</p>
        <p class="ways"><a href="/collections">Collections</a>
        <a href="/following">From those you follow</a></p></div>
        """;
    return pages.respond(
        "Gallery",
        "Pieces that people composed with a machine: to play, to like, to remix.",
        "/gallery",
        top + new SearchForm(query).html() + results(query),
        headers);
  }

  private String results(GalleryQuery query) {
    Page<GalleryEntry> page;
    try {
      page = gallery.list(query.filter(), query.sort(), query.page(), PiecesHtml.PIECES);
    } catch (InvalidValueException e) {
      return "<p class=\"problem\" role=\"alert\">%s <a href=\"/gallery\">Show all pieces</a></p>"
          .formatted(escape(e.getMessage()));
    }
    if (page.items().isEmpty()) {
      return Teaching.nothing(query);
    }
    return PiecesHtml.of(
        page,
        query.isFirstPage() ? null : query.sortedBy(query.sort()),
        page.next() == null ? null : query.from(page.next()));
  }
}
