package app.refrain.generation;

import app.refrain.account.NotAllowedException;
import app.refrain.account.Person;
import app.refrain.account.Role;
import app.refrain.model.Composer;
import app.refrain.model.ModelId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** The processes of this application that share the database, as far as they have been heard of. */
@Service
public class NodeRegistry implements DisposableBean {

  private final JdbcClient jdbc;
  private volatile Node self;

  NodeRegistry(JdbcClient jdbc, Node self) {
    this.jdbc = jdbc;
    this.self = self;
  }

  /**
   * All processes, those that live and those that died in the last hour.
   *
   * @throws NotAllowedException if the person is no administrator
   */
  public List<Node> list(Person person) {
    if (!person.is(Role.ADMINISTRATOR)) {
      throw new NotAllowedException("Only administrators may see this.");
    }
    return jdbc.sql("select * from worker order by started_at, id")
        .query((row, number) -> read(row))
        .list();
  }

  /** This process. */
  Node self() {
    return self;
  }

  /** From now on this process composes. */
  void composesWith(Composer composer) {
    self =
        new Node(
            self.id(),
            self.host(),
            self.pid(),
            self.role(),
            composer.device(),
            self.places(),
            composer.together(),
            self.threads(),
            self.version(),
            composer.models(),
            self.startedAt(),
            self.heartbeat());
    beat();
  }

  @Scheduled(fixedDelayString = "${refrain.generation.heartbeat-interval}")
  void beat() {
    jdbc.sql(
            """
            insert into worker
              (id, host, pid, role, device, places, together, threads, version, models)
            values
              (:id, :host, :pid, :role, :device, :places, :together, :threads, :version,
               :models::jsonb)
            on conflict (id) do update
              set heartbeat = now(), device = excluded.device, together = excluded.together,
                  models = excluded.models
            """)
        .param("id", self.id())
        .param("host", self.host())
        .param("pid", self.pid())
        .param("role", self.role().name())
        .param("device", self.device())
        .param("places", self.places())
        .param("together", self.together())
        .param("threads", self.threads())
        .param("version", self.version())
        .param("models", ScoreJson.MAPPER.writeValueAsString(self.models()))
        .update();
    jdbc.sql("delete from worker where heartbeat < now() - interval '1 hour'").update();
  }

  @Override
  public void destroy() {
    try {
      jdbc.sql("delete from worker where id = :id").param("id", self.id()).update();
    } catch (DataAccessException databaseIsGone) {
      // It stays in the list for an hour.
    }
  }

  private static Node read(ResultSet row) throws SQLException {
    return new Node(
        row.getObject("id", UUID.class),
        row.getString("host"),
        row.getLong("pid"),
        NodeRole.valueOf(row.getString("role")),
        row.getString("device"),
        row.getInt("places"),
        row.getInt("together"),
        row.getInt("threads"),
        row.getString("version"),
        List.of(ScoreJson.MAPPER.readValue(row.getString("models"), ModelId[].class)),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        row.getObject("heartbeat", OffsetDateTime.class).toInstant());
  }
}
