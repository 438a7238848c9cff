package app.refrain.account.web;

import app.refrain.account.Token;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** The cookie by which a browser is known: a token, out of reach of scripts and other sites. */
final class SignInCookie {

  static final String NAME = "refrain";

  /** The longest that browsers keep a cookie; the database says when a token ends. */
  private static final Duration MAX_AGE = Duration.ofDays(400);

  private SignInCookie() {}

  static Optional<Token> read(HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, NAME);
    return cookie == null ? Optional.empty() : Token.parse(cookie.getValue());
  }

  static void write(HttpServletRequest request, HttpServletResponse response, Token token) {
    send(request, response, token.value(), MAX_AGE);
  }

  static void clear(HttpServletRequest request, HttpServletResponse response) {
    send(request, response, "", Duration.ZERO);
  }

  private static void send(
      HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
    ResponseCookie cookie =
        ResponseCookie.from(NAME, value)
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .path("/")
            .maxAge(age)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
