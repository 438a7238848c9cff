package app.refrain.gallery.page;

import static app.refrain.studio.page.Html.isolated;

import app.refrain.gallery.composer.Composer;
import app.refrain.gallery.composer.Composers;
import app.refrain.gallery.paging.Page;
import app.refrain.gallery.search.Gallery;
import app.refrain.gallery.search.GalleryEntry;
import app.refrain.gallery.search.GalleryFilter;
import app.refrain.gallery.search.Sort;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** A composer's page: who they are, and their pieces. */
@Controller
class ComposerPageController {

  private final Composers composers;
  private final Gallery gallery;
  private final ListPages pages;

  ComposerPageController(Composers composers, Gallery gallery, ListPages pages) {
    this.composers = composers;
    this.gallery = gallery;
    this.pages = pages;
  }

  @GetMapping("/u/{id}")
  ResponseEntity<byte[]> composer(
      @PathVariable UUID id,
      @RequestParam(name = "page", defaultValue = "") String after,
      @RequestHeader HttpHeaders headers) {
    Composer composer = composers.get(id);
    Page<GalleryEntry> page =
        gallery.list(GalleryFilter.by(id), Sort.NEW, after, PiecesHtml.PIECES);
    String path = "/u/" + id;
    String main =
        """
        <div class="head"><h1>%s</h1>
        <p class="facts">%s · %s · %s</p><div class="actions">%s</div></div>
        %s
        """
            .formatted(
                isolated(composer.name()),
                PiecesHtml.count(composer.pieces(), "piece", "pieces"),
                PiecesHtml.count(composer.likes(), "like", "likes"),
                PiecesHtml.count(composer.followers(), "follower", "followers"),
                Buttons.follow(id, composer.name()),
                PiecesHtml.of(
                    page,
                    after.isEmpty() ? null : path,
                    page.next() == null ? null : path + "?page=" + page.next()));
    return pages.respond(composer.name(), "Pieces by " + composer.name(), path, main, headers);
  }
}
