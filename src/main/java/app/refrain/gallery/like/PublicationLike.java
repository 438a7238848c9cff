package app.refrain.gallery.like;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.util.UUID;

/** That somebody likes a piece. */
@Entity
class PublicationLike {

  @EmbeddedId private Key key;

  protected PublicationLike() {}

  /** Which piece, and who. */
  @Embeddable
  record Key(
      @Column(name = "publication") UUID publicationId, @Column(name = "person") UUID personId)
      implements Serializable {}
}
