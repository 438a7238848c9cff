package app.refrain.shell;

import app.refrain.database.DatabaseAway;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says that it will not take long, in one line of the log, where the database is away. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class DatabaseAwayFilter extends OncePerRequestFilter {

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <meta charset="utf-8">
      <meta http-equiv="refresh" content="3">
      <title>A short rest · Refrain</title>
      <h1>A short rest</h1>
      <p>The database is away for a moment. This page tries again by itself.</p>
      </html>
      """;

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseAwayFilter.class);

  private final ApiProblems problems;

  DatabaseAwayFilter(ApiProblems problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (IOException | ServletException | RuntimeException failure) {
      if (response.isCommitted() || !DatabaseAway.causes(failure)) {
        throw failure;
      }
      LOG.warn("The database is away: {} {}", request.getMethod(), request.getRequestURI());
      response.reset();
      response.setHeader(HttpHeaders.RETRY_AFTER, DatabaseAway.RETRY_SECONDS);
      answer(request, response);
    }
  }

  /** At once: an error page would go through all filters again, and ask the database who asks. */
  private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String accepted = request.getHeader(HttpHeaders.ACCEPT);
    if (accepted == null || !accepted.contains(MediaType.TEXT_HTML_VALUE)) {
      problems.write(
          request,
          response,
          HttpStatus.SERVICE_UNAVAILABLE,
          "The database is away for a moment. Please try again.");
      return;
    }
    response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.getWriter().write(PAGE);
  }
}
