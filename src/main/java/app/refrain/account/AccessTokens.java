package app.refrain.account;

import app.refrain.account.SignInStore.Kind;
import java.time.Duration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Personal access tokens, by which programs act for a person. */
@Service
public class AccessTokens {

  private static final int MOST = 20;

  private final SignInStore store;
  private final AuditLog audit;

  AccessTokens(SignInStore store, AuditLog audit) {
    this.store = store;
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
    if (store.count(owner.id(), Kind.PROGRAM) >= MOST) {
      throw new InvalidValueException(
          "label", "You have %d tokens. End one before you make another.".formatted(MOST));
    }
    Token token = Token.random();
    store.add(owner.id(), token.hash(), Kind.PROGRAM, name, lifetime);
    audit.add(owner.id(), "made a token", name);
    return token;
  }
}
