package app.refrain.generation;

import app.refrain.account.Person;
import app.refrain.account.Role;
import java.util.UUID;

/** People for tests. */
public final class People {

  private People() {}

  /** Somebody new. */
  public static Person guest() {
    return new Person(UUID.randomUUID(), "Somebody", Role.GUEST);
  }

  public static Person administrator() {
    return new Person(UUID.randomUUID(), "Administrator", Role.ADMINISTRATOR);
  }
}
