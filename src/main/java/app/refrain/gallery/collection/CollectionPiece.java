package app.refrain.gallery.collection;

import app.refrain.gallery.search.GalleryEntry;

/**
 * A piece at its place in a collection.
 *
 * @param note what curators say of it there; may be empty
 */
public record CollectionPiece(GalleryEntry entry, String note) {}
