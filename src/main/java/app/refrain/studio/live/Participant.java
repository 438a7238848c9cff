package app.refrain.studio.live;

import app.refrain.account.Person;
import app.refrain.studio.SessionRole;
import java.util.Locale;
import java.util.UUID;

/**
 * Somebody who is connected. One person may be, with several browsers.
 *
 * @param role in lower case
 * @param client which browser or program
 */
record Participant(UUID id, String name, String colour, String role, UUID client) {

  static Participant of(Person person, SessionRole role, UUID client) {
    return new Participant(
        person.id(), person.name(), person.colour(), role.name().toLowerCase(Locale.ROOT), client);
  }
}
