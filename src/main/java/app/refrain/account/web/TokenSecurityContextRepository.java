package app.refrain.account.web;

import app.refrain.account.SignIns;
import app.refrain.account.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Knows people by their token: a program by the one in the header, a browser by the one in its
 * cookie. Tokens are in the database, so that every process knows everybody.
 */
@Component
public class TokenSecurityContextRepository implements SecurityContextRepository {

  private static final String CONTEXT = TokenSecurityContextRepository.class.getName();

  private final SignIns signIns;

  TokenSecurityContextRepository(SignIns signIns) {
    this.signIns = signIns;
  }

  @Override
  public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
    if (request.getAttribute(CONTEXT) instanceof SecurityContext context) {
      return new LazySecurityContext(context::getAuthentication);
    }
    LazySecurityContext context =
        new LazySecurityContext(
            () -> find(request).map(TokenSecurityContextRepository::authentication).orElse(null));
    request.setAttribute(CONTEXT, context);
    return context;
  }

  /** A wrong token in the header is not made good by a cookie. */
  private Optional<SignedIn> find(HttpServletRequest request) {
    return BearerToken.isIn(request)
        ? BearerToken.read(request).flatMap(signIns::ofProgram)
        : SignInCookie.read(request).flatMap(signIns::ofBrowser);
  }

  static Authentication authentication(SignedIn signedIn) {
    String[] authorities =
        signedIn.person().role().included().stream()
            .map(role -> "ROLE_" + role)
            .toArray(String[]::new);
    return UsernamePasswordAuthenticationToken.authenticated(
        signedIn, null, AuthorityUtils.createAuthorityList(authorities));
  }

  /** For the rest of this request; the token says it in the next. */
  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    request.setAttribute(CONTEXT, context);
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return BearerToken.isIn(request) || SignInCookie.read(request).isPresent();
  }

  @Override
  @SuppressWarnings({"deprecation", "removal"})
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return loadDeferredContext(holder.getRequest()).get();
  }
}
