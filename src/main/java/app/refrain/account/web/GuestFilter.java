package app.refrain.account.web;

import app.refrain.account.SignIns;
import app.refrain.account.Token;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Makes a guest of whoever opens a page and is nobody yet. Nothing of them is stored. */
public class GuestFilter extends OncePerRequestFilter {

  private final SignIns signIns;
  private final TokenSecurityContextRepository contexts;

  public GuestFilter(SignIns signIns, TokenSecurityContextRepository contexts) {
    this.signIns = signIns;
    this.contexts = contexts;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String accepted = request.getHeader(HttpHeaders.ACCEPT);
    return !HttpMethod.GET.matches(request.getMethod())
        || accepted == null
        || !accepted.contains(MediaType.TEXT_HTML_VALUE);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    SecurityContext context = SecurityContextHolder.getContext();
    if (context.getAuthentication() == null) {
      Token token = Token.random();
      SignInCookie.write(request, response, token);
      context.setAuthentication(
          TokenSecurityContextRepository.authentication(signIns.newGuest(token)));
      contexts.saveContext(context, request, response);
    }
    chain.doFilter(request, response);
  }
}
