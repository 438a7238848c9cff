package app.refrain.account;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.io.Serializable;

/** An account at another service (OpenID Connect) by which a member signs in. */
@Entity
class AccountIdentity {

  @EmbeddedId private Key key;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "account")
  private Account account;

  protected AccountIdentity() {}

  AccountIdentity(Key key, Account account) {
    this.key = key;
    this.account = account;
  }

  /**
   * @param issuer the address of the service
   * @param subject how the service knows the member
   */
  @Embeddable
  record Key(String issuer, String subject) implements Serializable {}
}
