package app.refrain.gallery.appeal;

import java.time.Instant;
import java.util.UUID;

/**
 * Why a composer thinks that a rejection is wrong.
 *
 * @param title of the piece
 * @param reason why it was rejected
 * @param words what the composer says
 */
public record Appeal(
    UUID id, UUID publication, String title, String reason, String words, Instant appealedAt) {}
