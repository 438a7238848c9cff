package app.refrain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.refrain.IntegrationTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What administrators may do, and nobody else. */
@IntegrationTest
class RolesIT {

  @Autowired private JdbcClient jdbc;
  @Autowired private Guests guests;
  @Autowired private People people;
  @Autowired private Roles roles;
  @Autowired private AuditLog audit;
  @Autowired private UnsentMail mail;
  @Autowired private AccountSettings settings;
  @Autowired private FirstAdministrator firstAdministrator;

  private Person target;

  @BeforeEach
  void begin() {
    jdbc.sql("update account set role = 'MEMBER' where role = 'ADMINISTRATOR'").update();
    target = person(Role.MEMBER);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void onlyAdministratorsAdminister(Role role) {
    Person actor = person(role);
    boolean allowed = role == Role.ADMINISTRATOR;
    check(allowed, () -> roles.appoint(actor, target.id(), Role.CURATOR));
    check(allowed, () -> roles.search(actor, ""));
    check(allowed, () -> audit.latest(actor, 10));
    check(allowed, () -> mail.latest(actor));
    assertThat(people.find(target.id()).orElseThrow().role())
        .isEqualTo(allowed ? Role.CURATOR : Role.MEMBER);
  }

  @Test
  void anAppointmentIsRecorded() {
    Person administrator = person(Role.ADMINISTRATOR);
    roles.appoint(administrator, target.id(), Role.CURATOR);
    assertThat(audit.latest(administrator, 1))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.actor()).isEqualTo(administrator.name());
              assertThat(entry.action()).isEqualTo("appointed curator");
              assertThat(entry.subject()).isEqualTo(target.name());
            });
  }

  @Test
  void aRoleThatWasTakenAwayCountsNoMoreWhateverTheCallerRemembers() {
    Person former = person(Role.ADMINISTRATOR);
    roles.appoint(person(Role.ADMINISTRATOR), former.id(), Role.MEMBER);
    check(false, () -> roles.appoint(former, target.id(), Role.ADMINISTRATOR));
  }

  @Test
  void theLastAdministratorStays() {
    Person last = person(Role.ADMINISTRATOR);
    check(false, () -> roles.appoint(last, last.id(), Role.MEMBER));
    check(false, () -> settings.delete(last, ""));
    Person second = person(Role.ADMINISTRATOR);
    roles.appoint(last, last.id(), Role.MEMBER);
    check(false, () -> settings.delete(second, ""));
  }

  @Test
  void guestsAndStrangersGetNoRole() {
    Person administrator = person(Role.ADMINISTRATOR);
    check(false, () -> roles.appoint(administrator, person(Role.GUEST).id(), Role.CURATOR));
    check(false, () -> roles.appoint(administrator, UUID.randomUUID(), Role.CURATOR));
    check(false, () -> roles.appoint(administrator, target.id(), Role.GUEST));
  }

  @Test
  void theFirstAdministratorsLinkWorksOnce() {
    Token link = token(firstAdministrator.createLink());
    Token second = token(firstAdministrator.createLink());
    String email = UUID.randomUUID() + "@example.org";
    Person guest = guests.create().person();
    Person administrator =
        firstAdministrator.complete(link, guest, "Root", email, "correct horse battery");
    assertThat(administrator).isEqualTo(new Person(guest.id(), "Root", Role.ADMINISTRATOR));
    Person late = guests.create().person();
    for (Token used : new Token[] {link, second}) {
      assertThatThrownBy(
              () -> firstAdministrator.complete(used, late, "Eve", "e" + email, "battery horse"))
          .isInstanceOf(InvalidValueException.class);
    }
  }

  private static void check(boolean allowed, Runnable action) {
    if (allowed) {
      assertThatCode(action::run).doesNotThrowAnyException();
    } else {
      assertThatThrownBy(action::run).isInstanceOf(NotAllowedException.class);
    }
  }

  private Person person(Role role) {
    UUID id = guests.create().person().id();
    jdbc.sql("update account set role = ? where id = ?").params(role.name(), id).update();
    return people.find(id).orElseThrow();
  }

  private static Token token(String link) {
    return new Token(link.substring(link.lastIndexOf('/') + 1));
  }
}
