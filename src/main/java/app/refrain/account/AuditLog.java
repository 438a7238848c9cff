package app.refrain.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Keeps what people did that matters to security: who, what, to whom, and when. */
@Service
public class AuditLog {

  private final JdbcClient jdbc;

  AuditLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Adds an entry, in the transaction that is under way.
   *
   * @param actor null if nobody was signed in
   * @param action a few words in the past tense, such as {@code appointed a curator}
   * @param subject whom or what it was done to
   */
  public void add(UUID actor, String action, String subject) {
    jdbc.sql("insert into audit_entry (actor, action, subject) values (?, ?, ?)")
        .params(actor, action, subject)
        .update();
  }

  /**
   * The latest entries, the newest first.
   *
   * @throws NotAllowedException unless an administrator asks
   */
  public List<Entry> latest(Person reader, int count) {
    reader.requireRole(Role.ADMINISTRATOR);
    return jdbc.sql(
            """
            select audit_entry.at, coalesce(account.name, audit_entry.actor::text, 'nobody') as actor,
                   action, subject
            from audit_entry left join account on account.id = actor
            order by at desc, audit_entry.id desc limit ?
            """)
        .param(count)
        .query(
            (row, number) ->
                new Entry(
                    row.getTimestamp("at").toInstant(),
                    row.getString("actor"),
                    row.getString("action"),
                    row.getString("subject")))
        .list();
  }

  /**
   * @param actor the name of who did it
   */
  public record Entry(Instant at, String actor, String action, String subject) {}
}
