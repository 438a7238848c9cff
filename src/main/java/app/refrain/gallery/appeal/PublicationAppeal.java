package app.refrain.gallery.appeal;

import app.refrain.account.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** An appeal as the database keeps it. */
@Entity
class PublicationAppeal {

  @Id
  @GeneratedValue(strategy = GenerationType.UUID)
  private UUID id;

  @Version private int version;

  @Column(name = "publication")
  private UUID publicationId;

  /** Null: somebody who left. */
  @Column(name = "person")
  private UUID personId;

  private String words;

  @Enumerated(EnumType.STRING)
  private State state = State.OPEN;

  @Column(name = "decided_by")
  private UUID decidedById;

  private Instant decidedAt;
  private String answer = "";

  protected PublicationAppeal() {}

  PublicationAppeal(UUID publicationId, Person person, String words) {
    this.publicationId = publicationId;
    personId = person.id();
    this.words = words;
  }

  void decide(Person curator, State verdict, String reason) {
    state = verdict;
    decidedById = curator.id();
    decidedAt = Instant.now();
    answer = reason;
  }

  /** How far an appeal is. */
  enum State {
    OPEN,
    GRANTED,
    DENIED
  }
}
