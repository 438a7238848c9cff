package app.refrain.account.web;

import app.refrain.account.AuditLog;
import app.refrain.account.ClientAddress;
import app.refrain.account.Limit;
import app.refrain.account.RateLimits;
import app.refrain.account.TooManyRequestsException;
import java.util.Locale;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks passwords, but not too often for one account from one address, or from one address at all.
 */
@Component
class LoginProvider extends DaoAuthenticationProvider {

  private static final int LONGEST = 254;

  private final RateLimits limits;
  private final AuditLog audit;

  LoginProvider(
      UserDetailsService members, PasswordEncoder encoder, RateLimits limits, AuditLog audit) {
    super(members);
    setPasswordEncoder(encoder);
    this.limits = limits;
    this.audit = audit;
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    String email = attempt.getName().strip().toLowerCase(Locale.ROOT);
    if (email.length() > LONGEST) {
      throw new BadCredentialsException("This is no mail address");
    }
    String address =
        attempt.getDetails() instanceof WebAuthenticationDetails details
            ? ClientAddress.of(details.getRemoteAddress())
            : "unknown";
    try {
      limits.check(Limit.LOGIN_FROM_ADDRESS, address);
      // With the address: strangers elsewhere cannot lock the owner out.
      limits.check(Limit.LOGIN, email + " " + address);
    } catch (TooManyRequestsException e) {
      throw new LockedException(e.getMessage(), e);
    }
    try {
      return super.authenticate(attempt);
    } catch (BadCredentialsException e) {
      audit.add(null, "failed to sign in", "from " + address);
      throw e;
    }
  }
}
