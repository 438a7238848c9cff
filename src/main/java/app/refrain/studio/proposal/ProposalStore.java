package app.refrain.studio.proposal;

import app.refrain.account.Person;
import app.refrain.studio.Placement;
import app.refrain.studio.Proposal.Decision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of proposals. */
@Repository
public class ProposalStore {

  /**
   * A generation's place in a session.
   *
   * @param parts the ids of the parts that its seed had, in the seed's order
   * @param placement where it goes if it is a new piece
   */
  public record Row(
      UUID generation,
      UUID session,
      List<String> parts,
      Placement placement,
      Decision decision,
      UUID decidedBy,
      Instant decidedAt) {}

  private final JdbcClient jdbc;

  ProposalStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void insert(UUID generation, UUID session, List<String> parts, Placement placement) {
    jdbc.sql(
            """
            insert into proposal (generation, session, parts, placement) values (?, ?, ?, ?)
            on conflict (generation) do nothing
            """)
        .params(generation, session, parts.toArray(String[]::new), placement.name())
        .update();
    tell(session);
  }

  /** Remembers which parts a new piece became. */
  public void setParts(UUID generation, List<String> parts) {
    jdbc.sql("update proposal set parts = ? where generation = ?")
        .params(parts.toArray(String[]::new), generation)
        .update();
  }

  public Optional<Row> find(UUID generation) {
    return jdbc.sql("select * from proposal where generation = ?")
        .param(generation)
        .query((row, number) -> read(row))
        .optional();
  }

  /** The latest first. */
  public List<Row> list(UUID session, int most) {
    return jdbc.sql(
            """
            select p.* from proposal p join generation g on g.id = p.generation
            where p.session = ? order by g.created_at desc limit ?
            """)
        .params(session, most)
        .query((row, number) -> read(row))
        .list();
  }

  public void decide(UUID generation, Decision decision, Person person) {
    UUID session =
        jdbc.sql(
                """
                update proposal set state = ?, decided_by = ?, decided_at = now()
                where generation = ? returning session
                """)
            .params(decision.name(), person.id(), generation)
            .query(UUID.class)
            .single();
    tell(session);
  }

  /** Heard by {@link ProposalNews} of every process once the transaction is committed. */
  private void tell(UUID session) {
    jdbc.sql("select pg_notify(?, ?)")
        .params(ProposalNews.CHANNEL, session.toString())
        .query()
        .listOfRows();
  }

  private static Row read(ResultSet row) throws SQLException {
    OffsetDateTime decidedAt = row.getObject("decided_at", OffsetDateTime.class);
    return new Row(
        row.getObject("generation", UUID.class),
        row.getObject("session", UUID.class),
        List.of((String[]) row.getArray("parts").getArray()),
        Placement.valueOf(row.getString("placement")),
        Decision.valueOf(row.getString("state")),
        row.getObject("decided_by", UUID.class),
        decidedAt == null ? null : decidedAt.toInstant());
  }
}
