package app.refrain.account.web;

import app.refrain.account.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the threads of Vaadin's UIs, which have no request, whose UI it is; and ends the UIs of a
 * browser that has become somebody else's, or nobody's.
 */
public class UiPersonFilter extends OncePerRequestFilter {

  private static final String KEY =
      HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication current = SecurityContextHolder.getContext().getAuthentication();
    HttpSession session = request.getSession(false);
    if (session != null && session.getAttribute(KEY) instanceof SecurityContext known) {
      if (isSomebodyElse(known.getAuthentication(), current)) {
        session.invalidate();
      } else {
        session.setAttribute(KEY, new SecurityContextImpl(current));
      }
    }
    chain.doFilter(request, response);
    HttpSession after = request.getSession(false);
    if (current != null && after != null && after.getAttribute(KEY) == null) {
      after.setAttribute(KEY, new SecurityContextImpl(current));
    }
  }

  /** Also the same browser after signing in or out is somebody else. */
  private static boolean isSomebodyElse(Authentication known, Authentication current) {
    return !Objects.equals(identity(known), identity(current));
  }

  private static List<Object> identity(Authentication authentication) {
    return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
        ? List.of(signedIn.person().id(), signedIn.tokenHash())
        : List.of();
  }
}
