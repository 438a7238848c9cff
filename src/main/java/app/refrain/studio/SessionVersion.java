package app.refrain.studio;

import java.time.Instant;
import java.util.UUID;

/**
 * A session's score as it was once.
 *
 * @param automatic whether the studio kept it before it changed much at once
 * @param person who saved it, or changed much
 * @param seq number of the latest operation then
 */
public record SessionVersion(
    UUID id,
    UUID session,
    boolean automatic,
    String name,
    UUID person,
    long seq,
    Instant savedAt) {}
