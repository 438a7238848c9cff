package app.refrain.shell;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Lets guests in everywhere: no person has an account yet.
 *
 * <p>Vaadin checks its own requests against forgery with a token of its own; every other request
 * that changes something needs Spring Security's token. A view opens only if it says who may see it
 * ({@code @AnonymousAllowed} for guests).
 */
@Configuration
class SecurityConfiguration {

  @Bean
  SecurityFilterChain pages(HttpSecurity http) throws Exception {
    return http.with(
            VaadinSecurityConfigurer.vaadin(),
            vaadin -> vaadin.anyRequest(AuthorizedUrl::permitAll))
        .build();
  }
}
