package app.refrain.studio.session;

import app.refrain.account.PeopleMerged;
import app.refrain.account.Person;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose music a session's score is, by itself or by way of the session that it is a copy of. */
@Repository
public class SessionOrigins {

  private final JdbcClient jdbc;

  SessionOrigins(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The people who changed the score, who did most first, and then those of the original. */
  public List<UUID> contributors(UUID session) {
    return jdbc.sql(
            """
            select person from (
                select person, count(*) as deeds from operation where session = :session
                group by person
                union all
                select person, 0 from inherited_contributor where session = :session) as all_people
            group by person order by sum(deeds) desc, person
            """)
        .param("session", session)
        .query(UUID.class)
        .list();
  }

  /** What the machine wrote and people accepted, the latest first. */
  public List<UUID> generations(UUID session) {
    return jdbc.sql(
            """
            select id from generation where id in (
                select generation from proposal where session = :session and state = 'ACCEPTED'
                union
                select generation from inherited_generation where session = :session)
            order by created_at desc
            """)
        .param("session", session)
        .query(UUID.class)
        .list();
  }

  /** Remembers that somebody brought a file into a session. */
  public void imported(UUID session) {
    jdbc.sql("insert into imported_session (session) values (?) on conflict do nothing")
        .param(session)
        .update();
  }

  /** Whether somebody brought a file into it, or into what it is a copy of. */
  public boolean isImported(UUID session) {
    return jdbc.sql("select exists (select from imported_session where session = ?)")
        .param(session)
        .query(Boolean.class)
        .single();
  }

  /** Keeps of a copy what is known of the original, its owner included. */
  public void inherit(UUID original, UUID copy) {
    jdbc.sql(
            """
            insert into inherited_contributor (session, person)
            select :copy, person from operation where session = :original
            union select :copy, person from inherited_contributor where session = :original
            union select :copy, owner from composition_session where id = :original
            """)
        .param("original", original)
        .param("copy", copy)
        .update();
    jdbc.sql(
            """
            insert into inherited_generation (session, generation)
            select :copy, generation from proposal
            where session = :original and state = 'ACCEPTED'
            union select :copy, generation from inherited_generation where session = :original
            """)
        .param("original", original)
        .param("copy", copy)
        .update();
    inheritImport(original, copy);
  }

  private void inheritImport(UUID original, UUID copy) {
    if (isImported(original)) {
      imported(copy);
    }
  }

  /** Leaves the person out of copies of what they took part in. */
  public void forget(Person person) {
    jdbc.sql("delete from inherited_contributor where person = ?").param(person.id()).update();
  }

  @EventListener
  void merge(PeopleMerged merged) {
    jdbc.sql(
            """
            insert into inherited_contributor (session, person)
            select session, ? from inherited_contributor where person = ?
            on conflict do nothing
            """)
        .params(merged.member().id(), merged.guest().id())
        .update();
    forget(merged.guest());
  }
}
