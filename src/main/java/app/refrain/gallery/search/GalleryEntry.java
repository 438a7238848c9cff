package app.refrain.gallery.search;

import app.refrain.gallery.publication.PieceFacts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A piece in a list.
 *
 * @param person who published it; null if they left
 * @param composers the names of those who took part and want to be named
 * @param parent what it is a remix of; null if it is none
 * @param featuredAt since when curators feature it; null if they do not
 */
public record GalleryEntry(
    UUID id,
    UUID person,
    String title,
    List<String> composers,
    List<String> tags,
    PieceFacts facts,
    UUID parent,
    int likes,
    Instant featuredAt,
    Instant approvedAt) {

  /** The address of its page, without the host. */
  public String path() {
    return "/p/" + id;
  }
}
