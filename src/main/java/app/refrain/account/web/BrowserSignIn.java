package app.refrain.account.web;

import app.refrain.account.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

/** Signs a browser in or out where no login form does, such as after a link in a mail. */
@Component
public class BrowserSignIn {

  private final TokenSecurityContextRepository contexts;

  BrowserSignIn(TokenSecurityContextRepository contexts) {
    this.contexts = contexts;
  }

  /** Makes the browser the member's; its UIs end with its next request. */
  public void begin(Person member, HttpServletRequest request, HttpServletResponse response) {
    contexts.signIn(member, request, response);
  }

  /** Makes the browser nobody's. */
  public void end(HttpServletRequest request, HttpServletResponse response) {
    contexts.saveContext(new SecurityContextImpl(), request, response);
  }
}
