package app.refrain.gallery.page;

import static app.refrain.studio.page.Html.escape;

import app.refrain.account.PublicAddress;
import app.refrain.gallery.collection.CollectionPiece;
import app.refrain.gallery.collection.GalleryCollection;
import app.refrain.gallery.collection.GalleryCollections;
import app.refrain.gallery.collection.NoSuchCollectionException;
import app.refrain.gallery.composer.Composers;
import app.refrain.gallery.composer.NoSuchComposerException;
import app.refrain.gallery.search.Gallery;
import app.refrain.gallery.search.GalleryEntry;
import app.refrain.gallery.search.GalleryFilter;
import app.refrain.gallery.search.Sort;
import app.refrain.studio.page.PageAnswer;
import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** News of the gallery, of composers and of collections as feeds (Atom, RFC 4287). */
@RestController
@Hidden
class FeedController {

  private static final MediaType ATOM =
      new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
  private static final CacheControl CACHING =
      CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();
  private static final int ENTRIES = 50;

  private final Gallery gallery;
  private final Composers composers;
  private final GalleryCollections collections;
  private final PublicAddress address;

  FeedController(
      Gallery gallery, Composers composers, GalleryCollections collections, PublicAddress address) {
    this.gallery = gallery;
    this.composers = composers;
    this.collections = collections;
    this.address = address;
  }

  @GetMapping("/gallery.atom")
  ResponseEntity<byte[]> gallery(@RequestHeader HttpHeaders headers) {
    return feed("Refrain: the gallery", "/gallery", latest(GalleryFilter.ALL), headers);
  }

  @GetMapping("/u/{id}.atom")
  ResponseEntity<byte[]> composer(@PathVariable UUID id, @RequestHeader HttpHeaders headers) {
    String name = composers.get(id).name();
    return feed("Refrain: " + name, "/u/" + id, latest(GalleryFilter.by(id)), headers);
  }

  @GetMapping("/collections/{slug}.atom")
  ResponseEntity<byte[]> collection(@PathVariable String slug, @RequestHeader HttpHeaders headers) {
    GalleryCollection collection = collections.get(slug);
    List<GalleryEntry> entries =
        collections.pieces(slug).stream().map(CollectionPiece::entry).toList();
    return feed("Refrain: " + collection.title(), "/collections/" + slug, entries, headers);
  }

  @ExceptionHandler({
    NoSuchComposerException.class,
    NoSuchCollectionException.class,
    MethodArgumentTypeMismatchException.class
  })
  ResponseEntity<Void> missing() {
    return ResponseEntity.notFound().build();
  }

  private List<GalleryEntry> latest(GalleryFilter filter) {
    return gallery.list(filter, Sort.NEW, null, ENTRIES).items();
  }

  private ResponseEntity<byte[]> feed(
      String title, String path, List<GalleryEntry> entries, HttpHeaders headers) {
    Instant updated =
        entries.stream()
            .map(GalleryEntry::approvedAt)
            .max(Comparator.naturalOrder())
            .orElse(Instant.EPOCH);
    String feed =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom">
        <title>%s</title>
        <id>%s</id>
        <link rel="self" href="%2$s.atom"/>
        <link href="%2$s"/>
        <updated>%s</updated>
        %s
        </feed>
        """
            .formatted(
                escape(title),
                escape(address.of(path)),
                updated,
                entries.stream().map(this::entry).collect(Collectors.joining("\n")));
    return PageAnswer.of(feed.getBytes(StandardCharsets.UTF_8)).respond(ATOM, CACHING, headers);
  }

  private String entry(GalleryEntry entry) {
    String authors =
        entry.composers().isEmpty()
            ? "<author><name>Refrain</name></author>"
            : entry.composers().stream()
                .map(name -> "<author><name>%s</name></author>".formatted(escape(name)))
                .collect(Collectors.joining());
    return """
    <entry>
    <title>%s</title>
    <id>%s</id>
    <link href="%2$s"/>
    <link rel="enclosure" type="audio/midi" href="%2$s/score.mid"/>
    <updated>%3$s</updated>
    <published>%3$s</published>
    %4$s
    </entry>\
    """
        .formatted(
            escape(entry.title()), escape(address.of(entry.path())), entry.approvedAt(), authors);
  }
}
