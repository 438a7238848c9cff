package app.refrain.studio.session;

import app.refrain.account.Person;
import app.refrain.studio.NoSuchSessionException;
import app.refrain.studio.Session;
import app.refrain.studio.SessionRole;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of sessions and of those who may open them. */
@Repository
public class SessionStore {

  /** Sessions with the role that :person has in them; without those in which it has none. */
  private static final String VISIBLE =
      """
      select s.*, case when s.owner = :person then 'OWNER' else l.role end as person_role
      from composition_session s left join lateral (
        select link.role from share_link link join session_member m on m.link = link.token
        where link.session = s.id and m.person = :person
        -- EDITOR comes before VIEWER.
        order by link.role limit 1) l on true
      where (s.owner = :person or l.role is not null)
      """;

  private final JdbcClient jdbc;

  SessionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(UUID id, Person owner, String title) {
    jdbc.sql("insert into composition_session (id, owner, title) values (?, ?, ?)")
        .params(id, owner.id(), title)
        .update();
  }

  /**
   * @throws NoSuchSessionException if there is none that the person may open
   */
  public Session find(Person person, UUID id) {
    return findVisible(person, id).orElseThrow(NoSuchSessionException::new);
  }

  Optional<Session> findVisible(Person person, UUID id) {
    return jdbc.sql(VISIBLE + " and s.id = :id and s.deleted_at is null")
        .param("person", person.id())
        .param("id", id)
        .query((row, number) -> read(row))
        .optional();
  }

  /**
   * Keeps everybody else from changing the session until the transaction ends.
   *
   * @throws NoSuchSessionException if there is none that the person may open
   */
  public Session lock(Person person, UUID id) {
    jdbc.sql("select id from composition_session where id = ? for update")
        .param(id)
        .query()
        .listOfRows();
    return find(person, id);
  }

  boolean exists(UUID id) {
    return jdbc.sql("select count(*) from composition_session where id = ? and deleted_at is null")
            .param(id)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** All that the person may open, the latest changed first. */
  List<Session> list(Person person) {
    return jdbc.sql(VISIBLE + " and s.deleted_at is null order by s.changed_at desc")
        .param("person", person.id())
        .query((row, number) -> read(row))
        .list();
  }

  /** The person's own that can be brought back. */
  List<Session> bin(Person person) {
    return jdbc.sql(
            VISIBLE
                + " and s.owner = :person and s.deleted_at is not null order by s.deleted_at desc")
        .param("person", person.id())
        .query((row, number) -> read(row))
        .list();
  }

  int countOwned(Person person) {
    return jdbc.sql(
            "select count(*) from composition_session where owner = ? and deleted_at is null")
        .param(person.id())
        .query(Integer.class)
        .single();
  }

  /** Says that an operation was appended; only under {@link #lock}. */
  void advance(UUID id, long seq, String title) {
    jdbc.sql("update composition_session set seq = ?, title = ?, changed_at = now() where id = ?")
        .params(seq, title, id)
        .update();
  }

  boolean delete(Person owner, UUID id) {
    return jdbc.sql(
                """
                update composition_session set deleted_at = now()
                where id = ? and owner = ? and deleted_at is null
                """)
            .params(id, owner.id())
            .update()
        > 0;
  }

  boolean undelete(Person owner, UUID id) {
    return jdbc.sql(
                """
                update composition_session set deleted_at = null
                where id = ? and owner = ? and deleted_at is not null
                """)
            .params(id, owner.id())
            .update()
        > 0;
  }

  /** Removes for good what was deleted longer ago. */
  int purge(Duration age) {
    return jdbc.sql(
            """
            delete from composition_session
            where deleted_at < now() - make_interval(secs => ?)
            """)
        .param((double) age.toSeconds())
        .update();
  }

  private static Session read(ResultSet row) throws SQLException {
    return new Session(
        row.getObject("id", UUID.class),
        row.getString("title"),
        SessionRole.valueOf(row.getString("person_role")),
        row.getObject("owner", UUID.class),
        row.getLong("seq"),
        instant(row, "created_at"),
        instant(row, "changed_at"),
        instant(row, "deleted_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
