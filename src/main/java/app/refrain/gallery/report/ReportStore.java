package app.refrain.gallery.report;

import app.refrain.account.Person;
import app.refrain.gallery.paging.PageEnd;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of reports. */
@Repository
class ReportStore {

  private static final String OPEN =
      """
      select r.id, r.publication, p.title, r.person, r.cause, r.details, r.reported_at,
          (select count(*) from publication_report o
           where o.publication = r.publication and o.state = 'OPEN')::int as open
      from publication_report r join publication p on p.id = r.publication
      where r.state = 'OPEN'
      """;

  private final JdbcClient jdbc;

  ReportStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds a report, unless the person has an open one of the piece. */
  void insert(UUID publication, Person person, Cause cause, String details) {
    jdbc.sql(
            """
            insert into publication_report (id, publication, person, cause, details)
            values (?, ?, ?, ?, ?) on conflict do nothing
            """)
        .params(UUID.randomUUID(), publication, person.id(), cause.name(), details)
        .update();
  }

  List<Report> open(PageEnd after, int most) {
    return jdbc.sql(
            OPEN + " and (r.reported_at, r.id) > (?, ?) order by r.reported_at, r.id limit ?")
        .params(after.time(), after.id(), most)
        .query(Report.class)
        .list();
  }

  Optional<Report> find(UUID id) {
    return jdbc.sql(OPEN + " and r.id = ?").param(id).query(Report.class).optional();
  }

  void close(UUID id, Person curator, String state, String answer) {
    close("id = ?", id, curator, state, answer);
  }

  void closeAll(UUID publication, Person curator, String state, String answer) {
    close("publication = ?", publication, curator, state, answer);
  }

  private void close(String which, UUID id, Person curator, String state, String answer) {
    jdbc.sql(
            """
            update publication_report
            set state = ?, closed_by = ?, closed_at = now(), answer = ?
            where state = 'OPEN' and
            """
                + which)
        .params(state, curator.id(), answer, id)
        .update();
  }
}
