package app.refrain.gallery.rest;

import app.refrain.gallery.paging.Page;
import app.refrain.gallery.search.GalleryEntry;
import java.util.List;

/**
 * Some of the pieces that were asked for.
 *
 * @param next the value of {@code page} that asks for those that follow; null if there are none
 */
record PageResource(List<EntryResource> pieces, String next) {

  static PageResource of(Page<GalleryEntry> page) {
    return new PageResource(page.items().stream().map(EntryResource::of).toList(), page.next());
  }
}
