package app.refrain.account;

import app.refrain.account.SignInToken.Kind;
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

  private final SignInTokenRepository tokens;
  private final SignIns signIns;
  private final RateLimits limits;

  Guests(SignInTokenRepository tokens, SignIns signIns, RateLimits limits) {
    this.tokens = tokens;
    this.signIns = signIns;
    this.limits = limits;
  }

  /** A new guest, known by a token for programs. */
  public NewGuest create() {
    Token token = Token.random();
    SignedIn guest = signIns.newGuest(token);
    store(guest, Kind.PROGRAM, "First token");
    return new NewGuest(guest.person(), token);
  }

  /**
   * Stores a guest whom only a browser knew so far.
   *
   * @throws TooManyRequestsException if too many come from one address
   */
  @Transactional
  public void store(SignedIn guest) {
    boolean isNew = store(guest, Kind.BROWSER, "A browser");
    if (isNew
        && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web) {
      limits.check(Limit.GUEST, ClientAddress.of(web.getRequest()));
    }
  }

  private boolean store(SignedIn guest, Kind kind, String label) {
    Person person = guest.person();
    return tokens.storeGuest(
            person.id(), person.name(), guest.tokenHash(), kind.name(), label, LIFETIME.toSeconds())
        > 0;
  }

  /**
   * @param token the only time that it can be read
   */
  public record NewGuest(Person person, Token token) {}
}
