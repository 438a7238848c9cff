package app.refrain.studio.live;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of those who are connected now, of all processes. */
@Repository
class PresenceStore {

  /** Somebody in a session. */
  record Present(UUID session, Participant participant) {}

  private final JdbcClient jdbc;

  PresenceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(UUID process, Connection connection) {
    Participant who = connection.participant();
    jdbc.sql(
            """
            insert into session_presence
              (connection, session, process, person, name, colour, role, client)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            connection.id(),
            connection.session(),
            process,
            who.id(),
            who.name(),
            who.colour(),
            who.role(),
            who.client())
        .update();
  }

  void delete(UUID connection) {
    jdbc.sql("delete from session_presence where connection = ?").param(connection).update();
  }

  List<Participant> others(UUID session, UUID connection) {
    return jdbc.sql(
            "select * from session_presence where session = ? and connection <> ? order by seen_at")
        .params(session, connection)
        .query((row, number) -> read(row).participant())
        .list();
  }

  /** Says that a process and its connections are alive. */
  void refresh(UUID process) {
    jdbc.sql("update session_presence set seen_at = now() where process = ?")
        .param(process)
        .update();
  }

  /** Removes those whose process has not been heard of for so long. */
  List<Present> removeLost(Duration patience) {
    return jdbc.sql(
            """
            delete from session_presence where seen_at < now() - make_interval(secs => ?)
            returning *
            """)
        .param((double) patience.toSeconds())
        .query((row, number) -> read(row))
        .list();
  }

  void notify(String channel, List<String> payloads) {
    jdbc.sql("select pg_notify(?, payload) from unnest(?::text[]) payload")
        .params(channel, payloads.toArray(String[]::new))
        .query()
        .listOfRows();
  }

  private static Present read(ResultSet row) throws SQLException {
    return new Present(
        row.getObject("session", UUID.class),
        new Participant(
            row.getObject("person", UUID.class),
            row.getString("name"),
            row.getString("colour"),
            row.getString("role"),
            row.getObject("client", UUID.class)));
  }
}
