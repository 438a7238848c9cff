package app.refrain.gallery.composer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.util.UUID;

/** That somebody follows a composer. */
@Entity
class ComposerFollow {

  @EmbeddedId private Key key;

  protected ComposerFollow() {}

  /** Who, and whom. */
  @Embeddable
  record Key(@Column(name = "follower") UUID followerId, @Column(name = "composer") UUID composerId)
      implements Serializable {}
}
