package app.refrain.shell;

import app.refrain.account.SignIns;
import app.refrain.account.web.BearerToken;
import app.refrain.account.web.GuestFilter;
import app.refrain.account.web.SameOrigin;
import app.refrain.account.web.TokenSecurityContextRepository;
import app.refrain.account.web.UiPersonFilter;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/**
 * Who gets in where: programs, readers of published pieces, and people on Vaadin's pages. Whether
 * somebody may do what they ask for, the services decide.
 *
 * <p>Vaadin checks its own requests against forgery with a token of its own. A view opens only if
 * it says who may see it ({@code @AnonymousAllowed} for guests).
 */
@Configuration
class SecurityConfiguration {

  private final TokenSecurityContextRepository contexts;

  SecurityConfiguration(TokenSecurityContextRepository contexts) {
    this.contexts = contexts;
  }

  /** Programs, with a token, and scripts of our own pages, with the browser's cookie. */
  @Bean
  @Order(1)
  SecurityFilterChain programs(HttpSecurity http, ApiProblems problems) throws Exception {
    return stateless(http.securityMatcher("/api/**", "/ws/**", "/v3/api-docs/**"))
        .csrf(csrf -> csrf.disable())
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(SecurityConfiguration::isForged)
                    .denyAll()
                    .requestMatchers("/ws/**", "/v3/api-docs/**")
                    .permitAll()
                    .requestMatchers(HttpMethod.POST, "/api/v1/guests")
                    .permitAll()
                    .requestMatchers(HttpMethod.GET, "/api/v1/gallery/**")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .exceptionHandling(
            handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
        .build();
  }

  /** What anybody may read and caches may keep: no cookie is set, and nobody is looked up. */
  @Bean
  @Order(2)
  SecurityFilterChain readers(HttpSecurity http) throws Exception {
    return stateless(
            http.securityMatcher(
                "/p/**",
                "/embed/**",
                "/actuator/**",
                "/VAADIN/build/**",
                "/images/**",
                "/styles/**",
                "/licences/**"))
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/actuator/health/**")
                    .permitAll()
                    .requestMatchers("/actuator/**")
                    .hasRole("ADMINISTRATOR")
                    .anyRequest()
                    .permitAll())
        .build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain pages(HttpSecurity http, SignIns signIns) throws Exception {
    return http.securityContext(context -> context.securityContextRepository(contexts))
        .addFilterAfter(new GuestFilter(signIns, contexts), SecurityContextHolderFilter.class)
        .addFilterAfter(new UiPersonFilter(), GuestFilter.class)
        .with(
            VaadinSecurityConfigurer.vaadin(),
            vaadin -> vaadin.anyRequest(AuthorizedUrl::permitAll))
        .build();
  }

  private HttpSecurity stateless(HttpSecurity http) throws Exception {
    return http.securityContext(context -> context.securityContextRepository(contexts))
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable);
  }

  /** A request with a cookie that another site's page sends. */
  private static boolean isForged(HttpServletRequest request) {
    boolean changes =
        !HttpMethod.GET.matches(request.getMethod())
            && !HttpMethod.HEAD.matches(request.getMethod());
    return changes && !BearerToken.isIn(request) && !SameOrigin.is(request);
  }
}
