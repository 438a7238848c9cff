package app.refrain.shell;

import app.refrain.account.SignIns;
import app.refrain.account.web.GuestFilter;
import app.refrain.account.web.OidcMembers;
import app.refrain.account.web.OtherServices;
import app.refrain.account.web.SameOriginFilter;
import app.refrain.account.web.TokenSecurityContextRepository;
import app.refrain.account.web.UiPersonFilter;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
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

  private static final String LOGIN = "/login";

  private final TokenSecurityContextRepository contexts;

  SecurityConfiguration(TokenSecurityContextRepository contexts) {
    this.contexts = contexts;
  }

  /** Each filter would else measure itself in every request, which costs more than they do. */
  @Bean
  SecurityObservationSettings noMeasuringOfFilters() {
    return SecurityObservationSettings.noObservations();
  }

  /** Programs, with a token, and scripts of our own pages, with the browser's cookie. */
  @Bean
  @Order(1)
  SecurityFilterChain programs(HttpSecurity http, ApiProblems problems) throws Exception {
    return stateless(http.securityMatcher("/api/**", "/ws/**", "/v3/api-docs/**"))
        .headers(SecurityHeaders::ofPrograms)
        .csrf(AbstractHttpConfigurer::disable)
        .addFilterBefore(new SameOriginFilter(problems), SecurityContextHolderFilter.class)
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/ws/**", "/v3/api-docs/**")
                    .permitAll()
                    .requestMatchers(HttpMethod.POST, "/api/v1/guests", "/api/v1/visits")
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
                "/gallery/**",
                "/gallery.atom",
                "/u/**",
                "/collections/**",
                "/oembed",
                "/robots.txt",
                "/sitemap.xml",
                "/tunes/**",
                "/actuator/**",
                "/VAADIN/build/**",
                "/VAADIN/static/**",
                "/aura/**",
                "/images/**",
                "/styles/**",
                "/licences/**"))
        .headers(SecurityHeaders::ofReaders)
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
  SecurityFilterChain pages(
      HttpSecurity http, SignIns signIns, OtherServices services, OidcMembers oidcMembers)
      throws Exception {
    if (services.exist()) {
      http.oauth2Login(
          elsewhere ->
              elsewhere
                  .loginPage(LOGIN)
                  .userInfoEndpoint(user -> user.oidcUserService(oidcMembers)));
    }
    return http.securityContext(context -> context.securityContextRepository(contexts))
        .addFilterBefore(
            new SameOriginFilter(new AccessDeniedHandlerImpl()), SecurityContextHolderFilter.class)
        .addFilterAfter(new GuestFilter(signIns, contexts), SecurityContextHolderFilter.class)
        .addFilterAfter(new UiPersonFilter(), GuestFilter.class)
        .headers(SecurityHeaders::ofPages)
        .with(
            VaadinSecurityConfigurer.vaadin(),
            vaadin -> vaadin.loginView(LOGIN).anyRequest(AuthorizedUrl::permitAll))
        .build();
  }

  private HttpSecurity stateless(HttpSecurity http) throws Exception {
    return http.securityContext(context -> context.securityContextRepository(contexts))
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable);
  }
}
