package app.refrain.studio.session;

import app.refrain.account.Person;
import java.util.UUID;

/**
 * Who sends a group of operations.
 *
 * @param client which of the person's browsers or programs
 * @param cid the number that the client gave the group: sent twice, it is done once
 * @param step what the group does for the session as a whole, as people are told; everybody can
 *     undo it as one step. Null for what the person alone undoes
 */
public record Sender(Person person, UUID client, long cid, String step) {

  /** Somebody who edits. */
  public Sender(Person person, UUID client, long cid) {
    this(person, client, cid, null);
  }

  /** Somebody who sends this once. */
  public static Sender once(Person person) {
    return new Sender(person, UUID.randomUUID(), 1);
  }

  /**
   * Somebody who does something for the session as a whole, once.
   *
   * @param step what, such as {@code Candidate taken}
   */
  public static Sender step(Person person, String step) {
    return new Sender(person, UUID.randomUUID(), 1, step);
  }
}
