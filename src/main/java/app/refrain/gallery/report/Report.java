package app.refrain.gallery.report;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody finds wrong with a piece.
 *
 * @param title of the piece
 * @param person who reports; null if they left
 * @param details may be empty
 * @param open how many reports of the piece are open
 */
public record Report(
    UUID id,
    UUID publication,
    String title,
    UUID person,
    Cause cause,
    String details,
    Instant reportedAt,
    int open) {}
