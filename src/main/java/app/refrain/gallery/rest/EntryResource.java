package app.refrain.gallery.rest;

import app.refrain.gallery.publication.PieceFacts;
import app.refrain.gallery.search.GalleryEntry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A piece in a list.
 *
 * @param composer who published it; null if they left
 * @param composers the names of those who took part
 * @param parent what it is a remix of; null if it is none
 * @param page where people listen to it
 */
record EntryResource(
    UUID id,
    String title,
    UUID composer,
    List<String> composers,
    List<String> tags,
    PieceFacts facts,
    UUID parent,
    int likes,
    boolean featured,
    Instant approvedAt,
    String page) {

  static EntryResource of(GalleryEntry entry) {
    return new EntryResource(
        entry.id(),
        entry.title(),
        entry.person(),
        entry.composers(),
        entry.tags(),
        entry.facts(),
        entry.parent(),
        entry.likes(),
        entry.featuredAt() != null,
        entry.approvedAt(),
        entry.path());
  }
}
