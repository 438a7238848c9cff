package app.refrain.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What responses tell browsers, beside Spring Security's own headers. */
final class SecurityHeaders {

  /** People may record what they play; nothing else of the device is needed. */
  private static final String PERMISSIONS =
      "camera=(), geolocation=(), microphone=(self), midi=(self)";

  private static final Pattern PLAIN_PAGES =
      Pattern.compile("/(p/.*|gallery|u/.*|collections(/.*)?)");

  private static final ObjectPostProcessor<HeaderWriterFilter> EAGERLY =
      new ObjectPostProcessor<>() {
        @Override
        public <F extends HeaderWriterFilter> F postProcess(F filter) {
          filter.setShouldWriteHeadersEagerly(true);
          return filter;
        }
      };

  private SecurityHeaders() {}

  /**
   * Pages of Vaadin's, which bring their policy with them. Vaadin's servlet is reached by a
   * forward, after which nothing can be written any more, so the headers are written before.
   */
  static void ofPages(HeadersConfigurer<HttpSecurity> headers) {
    common(headers).withObjectPostProcessor(EAGERLY);
  }

  /** What programs get. */
  static void ofPrograms(HeadersConfigurer<HttpSecurity> headers) {
    policy(common(headers), request -> ContentSecurityPolicy.NOTHING);
  }

  /** Plain pages, which their policy lets others show in a frame or not, and files. */
  static void ofReaders(HeadersConfigurer<HttpSecurity> headers) {
    policy(common(headers), SecurityHeaders::readersPolicy)
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::disable);
  }

  private static HeadersConfigurer<HttpSecurity> common(HeadersConfigurer<HttpSecurity> headers) {
    return headers
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS));
  }

  private static HeadersConfigurer<HttpSecurity> policy(
      HeadersConfigurer<HttpSecurity> headers, Function<HttpServletRequest, String> policy) {
    return headers.addHeaderWriter(
        (request, response) ->
            response.setHeader(ContentSecurityPolicy.HEADER, policy.apply(request)));
  }

  private static String readersPolicy(HttpServletRequest request) {
    String path = request.getRequestURI();
    if (path.startsWith("/embed/")) {
      return ContentSecurityPolicy.embeddedPage();
    }
    return PLAIN_PAGES.matcher(path).matches()
        ? ContentSecurityPolicy.plainPage()
        : ContentSecurityPolicy.NOTHING;
  }
}
