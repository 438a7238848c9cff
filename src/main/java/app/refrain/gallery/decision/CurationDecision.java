package app.refrain.gallery.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** One thing that was decided about a piece. It is only added. */
@Entity
class CurationDecision {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "publication")
  private UUID publicationId;

  /** Null: a rule, or somebody who left. */
  @Column(name = "person")
  private UUID personId;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind")
  private Verdict verdict;

  private String reason;

  /** By the database's clock. */
  @Column(insertable = false, updatable = false)
  private Instant decidedAt;

  protected CurationDecision() {}

  CurationDecision(UUID publicationId, UUID personId, Verdict verdict, String reason) {
    this.publicationId = publicationId;
    this.personId = personId;
    this.verdict = verdict;
    this.reason = reason;
  }

  UUID personId() {
    return personId;
  }

  /**
   * @param name of the person
   */
  Decision decision(String name) {
    return new Decision(publicationId, personId, name, verdict, reason, decidedAt);
  }
}
