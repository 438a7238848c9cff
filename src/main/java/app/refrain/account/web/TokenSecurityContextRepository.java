package app.refrain.account.web;

import app.refrain.account.Person;
import app.refrain.account.SignIns;
import app.refrain.account.SignedIn;
import app.refrain.account.Token;
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

  /**
   * Signs in whoever has just shown that they are a member, and out if it is nobody any more; the
   * cookie says it in the next request.
   */
  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    Authentication authentication = context.getAuthentication();
    if (authentication == null) {
      find(request).ifPresent(signIns::end);
      SignInCookie.clear(request, response);
    } else if (authentication.getPrincipal() instanceof KnownMember member) {
      context.setAuthentication(signIn(member.person(), request, response));
    }
    request.setAttribute(CONTEXT, context);
  }

  /** Makes a browser the member's; it gets a new token. */
  Authentication signIn(Person member, HttpServletRequest request, HttpServletResponse response) {
    Token token = signIns.begin(member, find(request), BrowserName.of(request));
    SignInCookie.write(request, response, token);
    return authentication(new SignedIn(member, token.hash(), true));
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
