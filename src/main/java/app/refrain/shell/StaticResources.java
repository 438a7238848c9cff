package app.refrain.shell;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Serves the bundle, instruments included, for browsers to keep: every file's name carries a hash
 * of its content.
 */
@Configuration
class StaticResources {

  private static final Duration FOR_EVER = Duration.ofDays(365);

  /** The packaged bundle, and the one that development mode builds in the project's folder. */
  private static final List<String> BUNDLES =
      List.of(
          "classpath:/META-INF/VAADIN/webapp/VAADIN/build/",
          "file:target/dev-bundle/webapp/VAADIN/build/");

  @Bean
  SimpleUrlHandlerMapping bundleMapping(ResourceHttpRequestHandler bundle) {
    return new SimpleUrlHandlerMapping(
        Map.of("/VAADIN/build/**", bundle), Ordered.HIGHEST_PRECEDENCE);
  }

  @Bean
  ResourceHttpRequestHandler bundle() {
    ResourceHttpRequestHandler handler = new ResourceHttpRequestHandler();
    handler.setLocationValues(BUNDLES);
    handler.setResourceResolvers(
        List.of(new EncodedResourceResolver(), new PathResourceResolver()));
    handler.setCacheControl(CacheControl.maxAge(FOR_EVER).cachePublic().immutable());
    return handler;
  }
}
