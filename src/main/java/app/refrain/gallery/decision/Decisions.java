package app.refrain.gallery.decision;

import app.refrain.account.Person;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what was decided. Checks no rights. */
@Component
public class Decisions {

  private final JdbcClient jdbc;

  Decisions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Adds one, in the transaction that is under way.
   *
   * @param person null for a rule
   */
  public void add(UUID publication, Person person, Verdict verdict, String reason) {
    jdbc.sql(
            """
            insert into curation_decision (publication, person, kind, reason) values (?, ?, ?, ?)
            """)
        .params(publication, person == null ? null : person.id(), verdict.name(), reason)
        .update();
  }

  /** The latest first. */
  public List<Decision> of(UUID publication) {
    return jdbc.sql(
            """
            select d.*, coalesce(a.name, 'Refrain') as name
            from curation_decision d left join account a on a.id = d.person
            where d.publication = ? order by d.id desc
            """)
        .param(publication)
        .query(
            (row, number) ->
                new Decision(
                    row.getObject("publication", UUID.class),
                    row.getObject("person", UUID.class),
                    row.getString("name"),
                    Verdict.valueOf(row.getString("kind")),
                    row.getString("reason"),
                    row.getTimestamp("decided_at").toInstant()))
        .list();
  }
}
