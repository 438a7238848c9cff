package app.refrain.gallery.publication;

import java.util.UUID;

/**
 * Somebody who took part in a piece, or in one that it comes from.
 *
 * @param name as it was when the piece was published
 * @param origin which piece they took part in
 * @param withdrawn whether they do not want to be named; then only they themselves are told of it
 */
public record Credit(UUID person, String name, UUID origin, boolean withdrawn) {}
