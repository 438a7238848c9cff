package app.refrain.studio;

import java.time.Instant;
import java.util.UUID;

/**
 * A session as one person sees it.
 *
 * @param title the score's title; may be empty
 * @param role what this person may do in it
 * @param seq number of the latest operation
 * @param deletedAt when the owner deleted it; null otherwise
 */
public record Session(
    UUID id,
    String title,
    SessionRole role,
    UUID owner,
    long seq,
    Instant createdAt,
    Instant changedAt,
    Instant deletedAt) {}
