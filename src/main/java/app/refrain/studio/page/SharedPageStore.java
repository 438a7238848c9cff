package app.refrain.studio.page;

import app.refrain.account.Person;
import app.refrain.studio.SharedPage;
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

/** The table of shared pages. */
@Repository
public class SharedPageStore {

  /** A page ends with its session, also while that lies in the bin. */
  private static final String SHOWN =
      "withdrawn_at is null and exists"
          + " (select from composition_session s where s.id = session and s.deleted_at is null)";

  private final JdbcClient jdbc;

  SharedPageStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void insert(
      UUID id,
      UUID session,
      Person person,
      ScoreState score,
      List<String> credits,
      List<String> machine) {
    jdbc.sql(
            """
            insert into shared_page (id, session, person, title, score, credits, made_by)
            values (?, ?, ?, ?, ?::jsonb, ?, ?)
            """)
        .params(
            id,
            session,
            person.id(),
            score.title(),
            ScoreJson.write(score),
            credits.toArray(String[]::new),
            machine.toArray(String[]::new))
        .update();
  }

  /**
   * Changes with every change of the row (the transaction that wrote it); none if there is none.
   */
  Optional<String> version(UUID id) {
    return jdbc.sql("select xmin::text from shared_page where id = ? and " + SHOWN)
        .param(id)
        .query(String.class)
        .optional();
  }

  /** The page, unless it was withdrawn. */
  public Optional<SharedPage> find(UUID id) {
    return jdbc.sql("select * from shared_page where id = ? and " + SHOWN)
        .param(id)
        .query((row, number) -> read(row))
        .optional();
  }

  /** The latest first. */
  public List<SharedPage> list(UUID session) {
    return jdbc.sql(
            """
            select * from shared_page where session = ? and withdrawn_at is null
            order by made_at desc
            """)
        .param(session)
        .query((row, number) -> read(row))
        .list();
  }

  /** Ends a page of somebody who shared it; returns whether there is one. */
  public boolean withdraw(UUID id, Person sharer) {
    return jdbc.sql(
                "update shared_page set withdrawn_at = coalesce(withdrawn_at, now())"
                    + " where id = ? and person = ?")
            .params(id, sharer.id())
            .update()
        > 0;
  }

  public void withdraw(UUID id) {
    jdbc.sql("update shared_page set withdrawn_at = now() where id = ?").param(id).update();
  }

  private static SharedPage read(ResultSet row) throws SQLException {
    return new SharedPage(
        row.getObject("id", UUID.class),
        row.getObject("session", UUID.class),
        row.getString("title"),
        ScoreJson.readState(row.getString("score")),
        List.of((String[]) row.getArray("credits").getArray()),
        List.of((String[]) row.getArray("made_by").getArray()),
        row.getObject("made_at", OffsetDateTime.class).toInstant());
  }
}
