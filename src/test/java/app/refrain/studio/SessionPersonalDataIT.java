package app.refrain.studio;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.IntegrationTest;
import app.refrain.account.AccountSettings;
import app.refrain.account.Guests;
import app.refrain.account.PeopleMerged;
import app.refrain.account.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class SessionPersonalDataIT {

  @Autowired private StudioSessions sessions;
  @Autowired private AccountSettings settings;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private Guests guests;
  @Autowired private JsonMapper json;

  private Person person;
  private Person another;
  private Session session;

  @BeforeEach
  void compose() {
    person = guests.create().person();
    another = guests.create().person();
    session = sessions.create(person, "A very own tune");
    sessions.create(another, "Another's tune");
  }

  @Test
  void aPersonGetsTheirOwnSessions() {
    assertThat(json.writeValueAsString(settings.export(person)))
        .contains("A very own tune", person.id().toString())
        .doesNotContain("Another's tune");
  }

  @Test
  void whoLeavesTakesTheirSessionsWithThem() {
    settings.delete(person, "");
    assertThat(sessions.list(person)).isEmpty();
    assertThat(sessions.bin(person)).isEmpty();
    assertThat(sessions.list(another)).hasSize(1);
  }

  @Test
  void aGuestsSessionsBecomeTheMembers() {
    events.publishEvent(new PeopleMerged(person, another));
    assertThat(sessions.list(person)).isEmpty();
    assertThat(sessions.list(another)).hasSize(2);
    assertThat(sessions.open(another, session.id()).owner()).isEqualTo(another.id());
  }
}
