package app.refrain.account.rest;

import app.refrain.account.CurrentPerson;
import app.refrain.account.Person;
import app.refrain.account.Role;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells programs whose token they hold. */
@RestController
@RequestMapping("/api/v1/me")
class MeController {

  private final CurrentPerson people;

  MeController(CurrentPerson people) {
    this.people = people;
  }

  @GetMapping
  Me me() {
    Person person = people.require();
    return new Me(person.id(), person.name(), person.colour(), person.role());
  }

  record Me(UUID id, String name, String colour, Role role) {}
}
