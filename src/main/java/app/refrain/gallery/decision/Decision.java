package app.refrain.gallery.decision;

import java.time.Instant;
import java.util.UUID;

/**
 * What was decided about a piece, by whom, when and why.
 *
 * @param person null: a rule, or somebody who left
 * @param name of that person, now; {@code Refrain} for a rule
 */
public record Decision(
    UUID publication,
    UUID person,
    String name,
    Verdict verdict,
    String reason,
    Instant decidedAt) {}
