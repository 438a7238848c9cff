package app.refrain.account;

import app.refrain.account.SignInStore.Kind;
import java.time.Duration;
import org.springframework.stereotype.Service;

/** People without an account. */
@Service
public class Guests {

  /** The longest that browsers keep a cookie. */
  private static final Duration LIFETIME = Duration.ofDays(400);

  private final SignInStore store;
  private final SignIns signIns;

  Guests(SignInStore store, SignIns signIns) {
    this.store = store;
    this.signIns = signIns;
  }

  /** A new guest, known by a token for programs. */
  public NewGuest create() {
    Token token = Token.random();
    SignedIn guest = signIns.newGuest(token);
    store.storeGuest(guest.person(), guest.tokenHash(), Kind.PROGRAM, "First token", LIFETIME);
    return new NewGuest(guest.person(), token);
  }

  /** Stores a guest whom only a browser knew so far. */
  void store(SignedIn guest) {
    store.storeGuest(guest.person(), guest.tokenHash(), Kind.BROWSER, "A browser", LIFETIME);
  }

  /**
   * @param token the only time that it can be read
   */
  public record NewGuest(Person person, Token token) {}
}
