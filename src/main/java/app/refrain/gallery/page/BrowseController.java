package app.refrain.gallery.page;

import static app.refrain.studio.page.Html.escape;
import static app.refrain.studio.page.Html.isolated;

import app.refrain.account.InvalidValueException;
import app.refrain.account.PublicAddress;
import app.refrain.gallery.collection.CollectionPiece;
import app.refrain.gallery.collection.GalleryCollection;
import app.refrain.gallery.collection.GalleryCollections;
import app.refrain.gallery.collection.NoSuchCollectionException;
import app.refrain.gallery.composer.Composer;
import app.refrain.gallery.composer.Composers;
import app.refrain.gallery.composer.NoSuchComposerException;
import app.refrain.gallery.paging.Page;
import app.refrain.gallery.search.Gallery;
import app.refrain.gallery.search.GalleryEntry;
import app.refrain.gallery.search.GalleryFilter;
import app.refrain.gallery.search.Sort;
import app.refrain.studio.page.PlainPage;
import app.refrain.studio.page.PlainPages;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Lists of pieces: the gallery, a composer's, a collection's. */
@Controller
class BrowseController {

  private static final CacheControl SHORTLY =
      CacheControl.maxAge(Duration.ofSeconds(15)).cachePublic();
  private static final int PIECES = 24;

  private final Gallery gallery;
  private final Composers composers;
  private final GalleryCollections collections;
  private final PlainPages plain;
  private final PublicAddress address;

  BrowseController(
      Gallery gallery,
      Composers composers,
      GalleryCollections collections,
      PlainPages plain,
      PublicAddress address) {
    this.gallery = gallery;
    this.composers = composers;
    this.collections = collections;
    this.plain = plain;
    this.address = address;
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
    return respond(
        "Gallery",
        "Pieces that people composed with a machine: to play, to like, to remix.",
        "/gallery",
        top + new SearchForm(query).html() + results(query),
        headers);
  }

  private String results(GalleryQuery query) {
    Page<GalleryEntry> page;
    try {
      page = gallery.list(query.filter(), query.sort(), query.page(), PIECES);
    } catch (InvalidValueException e) {
      return "<p class=\"problem\" role=\"alert\">%s <a href=\"/gallery\">Show all pieces</a></p>"
          .formatted(escape(e.getMessage()));
    }
    if (page.items().isEmpty()) {
      return Teaching.nothing(query);
    }
    return pieces(
        page,
        query.isFirstPage() ? null : query.sortedBy(query.sort()),
        page.next() == null ? null : query.from(page.next()));
  }

  /**
   * A page of a list.
   *
   * @param first the address of its first page; null if this is it
   * @param next the address of the page that follows; null if this is the last
   */
  private static String pieces(Page<GalleryEntry> page, String first, String next) {
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

  @GetMapping("/u/{id}")
  ResponseEntity<byte[]> composer(
      @PathVariable UUID id,
      @RequestParam(name = "page", defaultValue = "") String after,
      @RequestHeader HttpHeaders headers) {
    Composer composer = composers.get(id);
    Page<GalleryEntry> page = gallery.list(GalleryFilter.by(id), Sort.NEW, after, PIECES);
    String path = "/u/" + id;
    String main =
        """
        <div class="head"><h1>%s</h1>
        <p class="facts">%s · %s · %s</p><div class="actions">%s</div></div>
        %s
        """
            .formatted(
                isolated(composer.name()),
                count(composer.pieces(), "piece", "pieces"),
                count(composer.likes(), "like", "likes"),
                count(composer.followers(), "follower", "followers"),
                Buttons.follow(id, composer.name()),
                pieces(
                    page,
                    after.isEmpty() ? null : path,
                    page.next() == null ? null : path + "?page=" + page.next()));
    return respond(composer.name(), "Pieces by " + composer.name(), path, main, headers);
  }

  @GetMapping("/collections")
  ResponseEntity<byte[]> collections(@RequestHeader HttpHeaders headers) {
    List<GalleryCollection> all = collections.list();
    String list =
        all.isEmpty()
            ? "<p class=\"nothing\">No curator has made a collection yet. <a href=\"/gallery\">All"
                + " pieces</a></p>"
            : all.stream()
                .map(BrowseController::collectionItem)
                .collect(Collectors.joining("\n", "<ul class=\"collections\">", "</ul>"));
    String main =
        "<div class=\"head\"><h1>Collections</h1><p>Pieces that curators put together.</p></div>"
            + list;
    return respond(
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
            count(collection.pieces(), "piece", "pieces"));
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
    return respond(
        collection.title(),
        "A collection of pieces: " + collection.title(),
        "/collections/" + slug,
        main,
        headers);
  }

  @ExceptionHandler({
    NoSuchComposerException.class,
    NoSuchCollectionException.class,
    InvalidValueException.class,
    MethodArgumentTypeMismatchException.class
  })
  ResponseEntity<byte[]> missing() {
    return plain.missing();
  }

  private ResponseEntity<byte[]> respond(
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

  private static String count(int number, String one, String many) {
    return number == 1 ? "1 " + one : "%,d %s".formatted(number, many);
  }
}
