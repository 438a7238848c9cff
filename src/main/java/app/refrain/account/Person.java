package app.refrain.account;

import java.io.Serializable;
import java.util.UUID;

/**
 * Somebody who uses Refrain.
 *
 * @param id stays the same when a guest gets an account
 * @param name what other people see
 */
public record Person(UUID id, String name, Role role) implements Serializable {

  /** The colour in which others see this person's cursor, as CSS; always the same. */
  public String colour() {
    return PersonColour.of(id);
  }

  /** Whether this person has the role or one above it. */
  public boolean is(Role wanted) {
    return role.includes(wanted);
  }

  /**
   * Goes on only if this person has the role or one above it.
   *
   * @throws NotAllowedException otherwise
   */
  public void requireRole(Role wanted) {
    if (!is(wanted)) {
      throw new NotAllowedException("This is for %ss only.".formatted(wanted.title()));
    }
  }
}
