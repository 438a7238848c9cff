package app.refrain.generation;

import app.refrain.account.Person;
import java.util.UUID;

/**
 * Opens generations to more people than those who asked for them and the administrators, for
 * example to everybody who shares a session. Each bean of this type is asked until one agrees.
 */
public interface GenerationAccess {

  boolean maySee(Person person, UUID generation);

  boolean mayCancel(Person person, UUID generation);

  /** Published when somebody may no longer see what they could, or could have lost it. */
  record Changed() {}
}
