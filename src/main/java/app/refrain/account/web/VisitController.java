package app.refrain.account.web;

import app.refrain.account.Token;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Makes a guest of the reader of a plain page who wants to do something: plain pages set no cookie
 * themselves. Nothing of them is stored yet.
 */
@RestController
@Hidden
class VisitController {

  private final TokenSecurityContextRepository contexts;

  VisitController(TokenSecurityContextRepository contexts) {
    this.contexts = contexts;
  }

  @PostMapping("/api/v1/visits")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void visit(HttpServletRequest request, HttpServletResponse response) {
    if (contexts.loadDeferredContext(request).get().getAuthentication() == null) {
      SignInCookie.write(request, response, Token.random());
    }
  }
}
