package app.refrain.account;

import app.refrain.account.SignInToken.Kind;
import java.time.Duration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Personal access tokens, by which programs act for a person. */
@Service
public class AccessTokens {

  private static final int MOST = 20;

  private final SignInTokenRepository tokens;
  private final AccountRepository accounts;
  private final AuditLog audit;

  AccessTokens(SignInTokenRepository tokens, AccountRepository accounts, AuditLog audit) {
    this.tokens = tokens;
    this.accounts = accounts;
    this.audit = audit;
  }

  /**
   * Makes a token; nobody can read it again.
   *
   * @param label what the person calls it
   * @throws InvalidValueException if the label cannot be taken, or there are too many tokens
   */
  @Transactional
  public Token create(Person owner, String label, Duration lifetime) {
    String name = PersonName.of(label);
    if (tokens.count(owner.id(), Kind.PROGRAM) >= MOST) {
      throw new InvalidValueException(
          "label", "You have %d tokens. End one before you make another.".formatted(MOST));
    }
    Token token = Token.random();
    tokens.save(
        new SignInToken(
            accounts.getReferenceById(owner.id()), token, Kind.PROGRAM, name, lifetime));
    audit.add(owner.id(), "made a token", name);
    return token;
  }
}
