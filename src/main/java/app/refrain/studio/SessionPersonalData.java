package app.refrain.studio;

import app.refrain.account.PeopleMerged;
import app.refrain.account.Person;
import app.refrain.account.PersonalData;
import app.refrain.studio.score.ScoreState;
import app.refrain.studio.session.SessionOrigins;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People's own sessions, and those that they joined. */
@Component
class SessionPersonalData implements PersonalData {

  private final StudioSessions sessions;
  private final SessionOrigins origins;
  private final JdbcClient jdbc;

  SessionPersonalData(StudioSessions sessions, SessionOrigins origins, JdbcClient jdbc) {
    this.sessions = sessions;
    this.origins = origins;
    this.jdbc = jdbc;
  }

  @Override
  public String title() {
    return "sessions";
  }

  @Override
  public List<Item> export(Person person) {
    return owned(person)
        .map(
            session ->
                new Item(
                    session.id(),
                    session.createdAt(),
                    session.changedAt(),
                    sessions.state(person, session.id())))
        .toList();
  }

  /** Removes the person's own sessions and pages; what they did in others' stays there. */
  @Override
  public void erase(Person person) {
    owned(person).forEach(session -> sessions.delete(person, session.id()));
    jdbc.sql("delete from composition_session where owner = ?").param(person.id()).update();
    jdbc.sql("delete from session_member where person = ?").param(person.id()).update();
    origins.forget(person);
    jdbc.sql("update shared_page set withdrawn_at = now() where person = ?")
        .param(person.id())
        .update();
  }

  private Stream<Session> owned(Person person) {
    return sessions.list(person).stream().filter(session -> session.owner().equals(person.id()));
  }

  @EventListener
  void merge(PeopleMerged merged) {
    UUID member = merged.member().id();
    UUID guest = merged.guest().id();
    jdbc.sql("update composition_session set owner = ? where owner = ?")
        .params(member, guest)
        .update();
    jdbc.sql(
            """
            insert into session_member (link, person, joined_at)
            select link, ?, joined_at from session_member where person = ?
            on conflict do nothing
            """)
        .params(member, guest)
        .update();
    jdbc.sql("delete from session_member where person = ?").param(guest).update();
    jdbc.sql("update shared_page set person = ? where person = ?").params(member, guest).update();
  }

  record Item(UUID id, Instant createdAt, Instant changedAt, ScoreState score) {}
}
