package app.refrain.gallery.report;

import app.refrain.gallery.report.PublicationReport.State;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reports. */
interface ReportRepository extends Repository<PublicationReport, UUID> {

  /** Adds a report, unless the person has an open one of the piece. */
  @Modifying
  @Query(
      value =
          """
          insert into publication_report (id, publication, person, cause, details)
          values (:id, :publication, :person, :cause, :details) on conflict do nothing
          """,
      nativeQuery = true)
  void insert(UUID id, UUID publication, UUID person, String cause, String details);

  Optional<PublicationReport> findByIdAndState(UUID id, State state);

  List<PublicationReport> findByPublicationIdAndState(UUID publicationId, State state);

  void flush();
}
