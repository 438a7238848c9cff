package app.refrain.studio.session;

import app.refrain.account.Person;
import java.util.UUID;

/**
 * Who sends a group of operations.
 *
 * @param client which of the person's browsers or programs
 * @param cid the number that the client gave the group: sent twice, it is done once
 */
public record Sender(Person person, UUID client, long cid) {

  /** Somebody who sends this once. */
  public static Sender once(Person person) {
    return new Sender(person, UUID.randomUUID(), 1);
  }
}
