package app.refrain.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpHeaders;

/**
 * Tells requests of our own pages from those that another site's page makes a browser send. Every
 * browser says which it is in {@code Sec-Fetch-Site} (W3C Fetch Metadata) or, where that is
 * missing, in {@code Origin}.
 */
public final class SameOrigin {

  private static final String FETCH_SITE = "Sec-Fetch-Site";

  private SameOrigin() {}

  /** Whether the request comes from our own page, or from no page at all. */
  public static boolean is(HttpServletRequest request) {
    String site = request.getHeader(FETCH_SITE);
    return site != null
        ? site.equals("same-origin") || site.equals("none")
        : matches(request.getHeader(HttpHeaders.ORIGIN), request.getHeader(HttpHeaders.HOST));
  }

  /**
   * Whether an origin is the host that was asked.
   *
   * @param origin null from programs that are no browsers
   */
  private static boolean matches(String origin, String host) {
    if (origin == null) {
      return true;
    }
    try {
      String authority = URI.create(origin).getRawAuthority();
      return authority != null && authority.equalsIgnoreCase(host);
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }
}
