package app.refrain.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A token by which somebody is known: in a browser's cookie, or in the hands of a program. */
@Entity
@Table(name = "sign_in")
class SignInToken {

  @Id
  @GeneratedValue(strategy = GenerationType.UUID)
  private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "account")
  private Account account;

  private String tokenHash;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private String label;
  private Instant createdAt;
  private Instant lastUsedAt;
  private Instant expiresAt;

  protected SignInToken() {}

  /**
   * @param label the browser in a few words, or what the person calls the token
   */
  SignInToken(Account account, Token token, Kind kind, String label, Duration lifetime) {
    this.account = account;
    this.tokenHash = token.hash();
    this.kind = kind;
    this.label = label;
    createdAt = Instant.now();
    lastUsedAt = createdAt;
    expiresAt = createdAt.plus(lifetime);
  }

  SignIns.SignIn signIn() {
    return new SignIns.SignIn(
        id, kind == Kind.PROGRAM, label, tokenHash, createdAt, lastUsedAt, expiresAt);
  }

  /** By what a token is held. */
  enum Kind {
    BROWSER,
    PROGRAM
  }
}
