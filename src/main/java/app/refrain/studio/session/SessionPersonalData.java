package app.refrain.studio.session;

import app.refrain.account.PeopleMerged;
import app.refrain.account.Person;
import app.refrain.account.PersonalData;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People's own sessions, and those that they joined. */
@Component
class SessionPersonalData implements PersonalData {

  private final JdbcClient jdbc;

  SessionPersonalData(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String title() {
    return "sessions";
  }

  @Override
  public List<Item> export(Person person) {
    return jdbc.sql(
            """
            select id, title, created_at, changed_at from composition_session
            where owner = ? order by created_at
            """)
        .param(person.id())
        .query(
            (row, number) ->
                new Item(
                    row.getObject("id", UUID.class),
                    row.getString("title"),
                    row.getTimestamp("created_at").toInstant(),
                    row.getTimestamp("changed_at").toInstant()))
        .list();
  }

  /** Removes the person's own sessions; what they did in others' stays there. */
  @Override
  public void erase(Person person) {
    jdbc.sql("delete from composition_session where owner = ?").param(person.id()).update();
    jdbc.sql("delete from session_member where person = ?").param(person.id()).update();
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
  }

  record Item(UUID id, String title, Instant createdAt, Instant changedAt) {}
}
