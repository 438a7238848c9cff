package app.refrain.account;

import app.refrain.account.OneTimeLinks.Link;
import app.refrain.account.OneTimeLinks.Purpose;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A link that was sent and proves something once. */
@Entity
class OneTimeLink {

  @Id private String tokenHash;

  @Enumerated(EnumType.STRING)
  private Purpose purpose;

  /** Whose it is; null if anybody's. No association: it is only handed on. */
  @Column(name = "account")
  private UUID accountId;

  private String name;
  private String email;
  private Instant expiresAt;

  protected OneTimeLink() {}

  OneTimeLink(Token token, Link link, Duration lifetime) {
    tokenHash = token.hash();
    purpose = link.purpose();
    accountId = link.account();
    name = link.name();
    email = link.email();
    expiresAt = Instant.now().plus(lifetime);
  }

  Link link() {
    return new Link(purpose, accountId, name, email);
  }
}
