package app.refrain.gallery.collection;

import java.util.UUID;

/**
 * A piece that shall be in a collection.
 *
 * @param note null is empty
 */
public record Choice(UUID publication, String note) {}
