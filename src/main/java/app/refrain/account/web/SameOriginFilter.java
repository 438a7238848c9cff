package app.refrain.account.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses requests that another site's page makes a browser send to change something here. */
public class SameOriginFilter extends OncePerRequestFilter {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private final AccessDeniedHandler refusal;

  public SameOriginFilter(AccessDeniedHandler refusal) {
    this.refusal = refusal;
  }

  /** A token in the header is sent by nobody but a program that knows it. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return SAFE.contains(request.getMethod()) || BearerToken.isIn(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (SameOrigin.is(request)) {
      chain.doFilter(request, response);
    } else {
      refusal.handle(request, response, new AccessDeniedException("Sent by another site's page"));
    }
  }
}
