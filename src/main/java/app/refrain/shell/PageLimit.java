package app.refrain.shell;

import app.refrain.account.ClientAddress;
import app.refrain.account.Limit;
import app.refrain.account.RateLimits;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts what is asked for from one address, whoever asks: pages, pictures, feeds, descriptions.
 * The interface for programs counts for itself, and files that browsers keep are not counted.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class PageLimit extends OncePerRequestFilter {

  private static final List<String> UNCOUNTED =
      List.of(
          "/api/",
          "/actuator/",
          "/VAADIN/build/",
          "/VAADIN/static/",
          "/aura/",
          "/images/",
          "/styles/",
          "/licences/");

  /** How long to wait where there is no room for another page. */
  private static final Duration FULL = Duration.ofSeconds(10);

  private final RateLimits limits;
  private final OpenPages pages;
  private final HeapWatch heap;
  private final ApiProblems problems;

  PageLimit(RateLimits limits, OpenPages pages, HeapWatch heap, ApiProblems problems) {
    this.heap = heap;
    this.limits = limits;
    this.pages = pages;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return UNCOUNTED.stream().anyMatch(path::startsWith);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String address = ClientAddress.of(request);
    Optional<Duration> wait = limits.checkHere(Limit.PAGE, address);
    if (wait.isEmpty() && OpenPages.opens(request)) {
      wait = heap.isNearlyFull() ? Optional.of(FULL) : pages.wait(address);
    }
    if (wait.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    long seconds = Math.max(1, wait.get().plusMillis(999).toSeconds());
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    problems.write(
        request,
        response,
        HttpStatus.TOO_MANY_REQUESTS,
        "Too many pages in a short time. Please wait a little.");
  }
}
