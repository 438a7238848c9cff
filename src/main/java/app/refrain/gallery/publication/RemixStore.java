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

  /** Says of a session that it comes from what another one comes from, if that is anything. */
  public void copy(UUID from, UUID to) {
    jdbc.sql(
            """
            insert into remix (session, publication)
            select ?, publication from remix where session = ? on conflict do nothing
            """)
        .params(to, from)
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
