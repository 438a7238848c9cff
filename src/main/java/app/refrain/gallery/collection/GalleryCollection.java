package app.refrain.gallery.collection;

import java.time.Instant;
import java.util.UUID;

/**
 * Pieces that curators put together, without these.
 *
 * @param slug in addresses; never changes
 * @param text what curators say of it, of several lines; may be empty
 * @param pieces how many of its pieces are in the gallery
 */
public record GalleryCollection(
    UUID id, String slug, String title, String text, int pieces, Instant changedAt) {}
