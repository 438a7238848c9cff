package app.refrain.gallery.page;

import static app.refrain.studio.page.Html.escape;
import static app.refrain.studio.page.Html.isolated;

import app.refrain.gallery.collection.CollectionPiece;
import app.refrain.gallery.collection.GalleryCollection;
import app.refrain.gallery.collection.GalleryCollections;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** What curators put together. */
@Controller
class CollectionPageController {

  private final GalleryCollections collections;
  private final ListPages pages;

  CollectionPageController(GalleryCollections collections, ListPages pages) {
    this.collections = collections;
    this.pages = pages;
  }

  @GetMapping("/collections")
  ResponseEntity<byte[]> collections(@RequestHeader HttpHeaders headers) {
    List<GalleryCollection> all = collections.list();
    String list =
        all.isEmpty()
            ? "<p class=\"nothing\">No curator has made a collection yet. <a href=\"/gallery\">All"
                + " pieces</a></p>"
            : all.stream()
                .map(CollectionPageController::collectionItem)
                .collect(Collectors.joining("\n", "<ul class=\"collections\">", "</ul>"));
    String main =
        "<div class=\"head\"><h1>Collections</h1><p>Pieces that curators put together.</p></div>"
            + list;
    return pages.respond(
        "Collections", "Pieces that curators put together.", "/collections", main, headers);
  }

  private static String collectionItem(GalleryCollection collection) {
    return """
    <li><h2><a href="/collections/%s">%s</a></h2><p class="words" dir="auto">%s</p>
    <p class="facts">%s</p></li>\
    """
        .formatted(
            collection.slug(),
            isolated(collection.title()),
            escape(collection.text()),
            PiecesHtml.count(collection.pieces(), "piece", "pieces"));
  }

  @GetMapping("/collections/{slug}")
  ResponseEntity<byte[]> collection(@PathVariable String slug, @RequestHeader HttpHeaders headers) {
    GalleryCollection collection = collections.get(slug);
    List<CollectionPiece> pieces = collections.pieces(slug);
    String main =
        """
        <p class="crumb"><a href="/collections">Collections</a></p>
        <div class="head"><h1>%s</h1><p class="words" dir="auto">%s</p></div>
        <h2 class="for-ears">Pieces</h2><ol class="cards">%s</ol>
        """
            .formatted(
                isolated(collection.title()),
                escape(collection.text()),
                pieces.stream()
                    .map(
                        piece ->
                            "<li>%s</li>".formatted(CardHtml.card(piece.entry(), piece.note())))
                    .collect(Collectors.joining("\n")));
    return pages.respond(
        collection.title(),
        "A collection of pieces: " + collection.title(),
        "/collections/" + slug,
        main,
        headers);
  }
}
