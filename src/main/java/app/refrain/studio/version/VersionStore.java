package app.refrain.studio.version;

import app.refrain.account.Person;
import app.refrain.studio.SessionProperties;
import app.refrain.studio.SessionVersion;
import app.refrain.studio.score.ScoreJson;
import app.refrain.studio.score.ScoreState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of versions. */
@Repository
public class VersionStore {

  private final JdbcClient jdbc;
  private final SessionProperties limits;

  VersionStore(JdbcClient jdbc, SessionProperties limits) {
    this.jdbc = jdbc;
    this.limits = limits;
  }

  /** Keeps a score before much is changed at once, unless there is nothing in it. */
  public void saveAutomatic(Person person, UUID session, String name, ScoreState score) {
    if (!score.isBlank()) {
      save(person, session, true, name, score);
    }
  }

  /** Keeps a score by a person's wish. */
  public SessionVersion save(Person person, UUID session, String name, ScoreState score) {
    return save(person, session, false, name, score);
  }

  /** Of too many the oldest automatic ones go. */
  private SessionVersion save(
      Person person, UUID session, boolean automatic, String name, ScoreState score) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into session_version (id, session, automatic, name, person, seq, score)
            select :id, :session, :automatic, :name, :person, seq, :score::jsonb
            from composition_session where id = :session
            """)
        .param("id", id)
        .param("session", session)
        .param("automatic", automatic)
        .param("name", name)
        .param("person", person.id())
        .param("score", ScoreJson.write(score))
        .update();
    jdbc.sql(
            """
            delete from session_version where id in (
              select id from session_version where session = :session and automatic
              order by saved_at limit greatest(0,
                (select count(*) from session_version where session = :session) - :most))
            """)
        .param("session", session)
        .param("most", limits.versions())
        .update();
    return find(session, id).orElseThrow();
  }

  public int countNamed(UUID session) {
    return jdbc.sql("select count(*) from session_version where session = ? and not automatic")
        .param(session)
        .query(Integer.class)
        .single();
  }

  public List<SessionVersion> list(UUID session) {
    return jdbc.sql(
            """
            select id, session, automatic, name, person, seq, saved_at from session_version
            where session = ? order by saved_at desc
            """)
        .param(session)
        .query((row, number) -> read(row))
        .list();
  }

  private Optional<SessionVersion> find(UUID session, UUID id) {
    return jdbc.sql(
            """
            select id, session, automatic, name, person, seq, saved_at from session_version
            where session = ? and id = ?
            """)
        .params(session, id)
        .query((row, number) -> read(row))
        .optional();
  }

  public Optional<ScoreState> score(UUID session, UUID id) {
    return jdbc.sql("select score from session_version where session = ? and id = ?")
        .params(session, id)
        .query(String.class)
        .optional()
        .map(ScoreJson::readState);
  }

  private static SessionVersion read(ResultSet row) throws SQLException {
    return new SessionVersion(
        row.getObject("id", UUID.class),
        row.getObject("session", UUID.class),
        row.getBoolean("automatic"),
        row.getString("name"),
        row.getObject("person", UUID.class),
        row.getLong("seq"),
        row.getObject("saved_at", OffsetDateTime.class).toInstant());
  }
}
