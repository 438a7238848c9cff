package app.refrain.account;

import app.refrain.account.SignInStore.Kind;
import java.time.Duration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** People without an account. */
@Service
public class Guests {

  /** The longest that browsers keep a cookie. */
  private static final Duration LIFETIME = Duration.ofDays(400);

  private final SignInStore store;
  private final SignIns signIns;
  private final RateLimits limits;

  Guests(SignInStore store, SignIns signIns, RateLimits limits) {
    this.store = store;
    this.signIns = signIns;
    this.limits = limits;
  }

  /** A new guest, known by a token for programs. */
  public NewGuest create() {
    Token token = Token.random();
    SignedIn guest = signIns.newGuest(token);
    store.storeGuest(guest.person(), guest.tokenHash(), Kind.PROGRAM, "First token", LIFETIME);
    return new NewGuest(guest.person(), token);
  }

  /**
   * Stores a guest whom only a browser knew so far.
   *
   * @throws TooManyRequestsException if too many come from one address
   */
  @Transactional
  public void store(SignedIn guest) {
    boolean isNew =
        store.storeGuest(guest.person(), guest.tokenHash(), Kind.BROWSER, "A browser", LIFETIME);
    if (isNew
        && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web) {
      limits.check(Limit.GUEST, ClientAddress.of(web.getRequest()));
    }
  }

  /**
   * @param token the only time that it can be read
   */
  public record NewGuest(Person person, Token token) {}
}
