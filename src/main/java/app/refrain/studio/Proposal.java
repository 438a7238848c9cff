package app.refrain.studio;

import app.refrain.generation.Generation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Music that was asked for in a session, and what people decided about it.
 *
 * @param generation the request, how it comes on, and what came of it
 * @param placement where it goes if it is a new piece
 * @param parts the ids of the session's parts that it began with, in the order of its seed
 * @param decidedBy null while it is open
 * @param decidedAt null while it is open
 */
public record Proposal(
    UUID session,
    Generation generation,
    Placement placement,
    List<String> parts,
    Decision decision,
    UUID decidedBy,
    Instant decidedAt) {

  /** What became of a proposal. */
  public enum Decision {
    OPEN,
    ACCEPTED,
    REJECTED
  }
}
