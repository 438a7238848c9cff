package app.refrain.gallery.composer;

import java.util.UUID;

/**
 * Somebody of whom there is something in the gallery.
 *
 * @param pieces how many pieces in the gallery they took part in and are named beside
 * @param likes how often people like those
 * @param followers how many people follow them
 */
public record Composer(UUID id, String name, int pieces, int likes, int followers) {}
