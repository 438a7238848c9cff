package app.refrain.gallery.search;

import java.util.List;

/**
 * Some of the pieces that were asked for.
 *
 * @param next asks for those that follow; null if there are none
 */
public record GalleryPage(List<GalleryEntry> entries, String next) {}
