package app.refrain.gallery.publication;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which sessions began as copies of published pieces. */
@Repository
public class RemixStore {

  private final JdbcClient jdbc;

  RemixStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void insert(UUID session, UUID publication) {
    jdbc.sql("insert into remix (session, publication) values (?, ?)")
        .params(session, publication)
        .update();
  }

  /** The piece that a session began with, or what that was merged into. */
  Optional<UUID> source(UUID session) {
    return jdbc.sql(
            """
            select coalesce(p.duplicate_of, p.id) from remix r join publication p on p.id = r.publication
            where r.session = ?
            """)
        .param(session)
        .query(UUID.class)
        .optional();
  }
}
