package app.refrain.gallery.report;

import app.refrain.account.Person;
import app.refrain.gallery.paging.PageEnd;
import app.refrain.gallery.publication.WrongStateException;
import app.refrain.gallery.report.PublicationReport.State;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reports, and the queue of those that are open. */
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
  private final ReportRepository reports;

  ReportStore(JdbcClient jdbc, ReportRepository reports) {
    this.jdbc = jdbc;
    this.reports = reports;
  }

  /** Adds a report, unless the person has an open one of the piece. */
  void insert(UUID publication, Person person, Cause cause, String details) {
    reports.insert(UUID.randomUUID(), publication, person.id(), cause.name(), details);
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

  /**
   * @throws NoSuchReportException if it is not open
   * @throws WrongStateException if somebody else closes it at this moment
   */
  void close(UUID id, Person curator, State state, String answer) {
    close(reports.findByIdAndState(id, State.OPEN).stream().toList(), curator, state, answer);
  }

  /** The same with all open ones of a piece. */
  void closeAll(UUID publication, Person curator, State state, String answer) {
    close(reports.findByPublicationIdAndState(publication, State.OPEN), curator, state, answer);
  }

  private void close(List<PublicationReport> open, Person curator, State state, String answer) {
    if (open.isEmpty()) {
      throw new NoSuchReportException();
    }
    open.forEach(report -> report.close(curator, state, answer));
    try {
      reports.flush();
    } catch (OptimisticLockingFailureException e) {
      throw new WrongStateException("Somebody else decides about this report. Look at it again.");
    }
  }
}
