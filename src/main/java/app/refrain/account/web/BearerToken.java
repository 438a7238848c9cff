package app.refrain.account.web;

import app.refrain.account.Token;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** A personal access token in the header {@code Authorization} (RFC 6750). */
public final class BearerToken {

  private static final String SCHEME = "Bearer ";

  private BearerToken() {}

  /**
   * Whether the request says by such a token who sends it, right or wrong. Other schemes say
   * nothing.
   */
  public static boolean isIn(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null
        && (header.strip() + " ").regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }

  static Optional<Token> read(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
        .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .flatMap(header -> Token.parse(header.substring(SCHEME.length()).strip()));
  }
}
