package app.refrain.gallery.report;

import app.refrain.account.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A report as far as curators change it. */
@Entity
class PublicationReport {

  @Id private UUID id;
  @Version private int version;

  @Column(name = "publication")
  private UUID publicationId;

  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "closed_by")
  private UUID closedById;

  private Instant closedAt;
  private String answer;

  protected PublicationReport() {}

  void close(Person curator, State verdict, String reason) {
    state = verdict;
    closedById = curator.id();
    closedAt = Instant.now();
    answer = reason;
  }

  /** How far a report is. */
  enum State {
    OPEN,
    UPHELD,
    DISMISSED
  }
}
