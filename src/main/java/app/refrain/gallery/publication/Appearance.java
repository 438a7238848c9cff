package app.refrain.gallery.publication;

import java.util.UUID;

/**
 * A piece in the gallery in which somebody took part.
 *
 * @param withdrawn whether they are not named on it
 */
public record Appearance(UUID publication, String title, boolean withdrawn) {}
