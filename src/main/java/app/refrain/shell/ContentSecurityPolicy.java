package app.refrain.shell;

import java.util.List;

/**
 * What a browser may load and run (W3C Content Security Policy Level 3): nothing from elsewhere.
 *
 * <p>Vaadin's client compiles the expressions that the server sends ({@code 'unsafe-eval'}) and its
 * components bring styles with them; the synthesizer is WebAssembly and plays in a worklet.
 */
final class ContentSecurityPolicy {

  static final String HEADER = "Content-Security-Policy";

  /** For what is no page: nothing may be loaded from it. */
  static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

  private static final List<String> ASSETS =
      List.of(
          "default-src 'self'",
          "style-src 'self' 'unsafe-inline'",
          "img-src 'self' data: blob:",
          "font-src 'self' data:",
          "media-src 'self' blob:",
          "worker-src 'self' blob:",
          "connect-src 'self' blob:",
          "object-src 'none'",
          "base-uri 'self'",
          "form-action 'self'");

  private ContentSecurityPolicy() {}

  /**
   * For Vaadin's pages.
   *
   * @param nonce of the page's own inline scripts; no other inline script runs
   */
  static String page(String nonce) {
    return withScripts("'nonce-" + nonce + "' 'unsafe-eval' 'wasm-unsafe-eval'", "'none'");
  }

  /** For plain pages: the player and no inline scripts. */
  static String plainPage() {
    return withScripts("'wasm-unsafe-eval'", "'none'");
  }

  /** For plain pages that other sites may show in a frame. */
  static String embeddedPage() {
    return withScripts("'wasm-unsafe-eval'", "*");
  }

  private static String withScripts(String scripts, String frames) {
    return String.join("; ", ASSETS)
        + "; script-src 'self' "
        + scripts
        + "; frame-ancestors "
        + frames;
  }
}
