package app.refrain.shell;

import app.refrain.account.ClientAddress;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps bodies of requests to their limits before anybody reads them: how long they are, how long
 * they take to arrive, and how many arrive from one address at a time.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
@EnableConfigurationProperties(RequestProperties.class)
class BodyLimit extends OncePerRequestFilter {

  private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private final RequestProperties limits;
  private final ApiProblems problems;
  private final Map<String, Integer> arriving = new ConcurrentHashMap<>();

  BodyLimit(RequestProperties limits, ApiProblems problems) {
    this.limits = limits;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return WITHOUT_BODY.contains(request.getMethod());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean file = isFile(request);
    long most = (file ? limits.file() : limits.body()).toBytes();
    if (request.getContentLengthLong() > most) {
      refuse(request, response, LimitedBody.tooLong(most));
      return;
    }
    String address = ClientAddress.of(request);
    try {
      if (arriving.merge(address, 1, Integer::sum) > limits.bodiesPerAddress()) {
        response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        refuse(
            request,
            response,
            new RefusedBodyException(
                HttpStatus.TOO_MANY_REQUESTS, "Too many requests from here at a time."));
        return;
      }
      chain.doFilter(file ? request : new LimitedBody(request, most, limits.bodyTime()), response);
    } catch (IOException | ServletException | RuntimeException failure) {
      RefusedBodyException refusal = RefusedBodyException.in(failure).orElse(null);
      if (refusal == null || response.isCommitted()) {
        throw failure;
      }
      refuse(request, response, refusal);
    } finally {
      arriving.computeIfPresent(address, (key, count) -> count > 1 ? count - 1 : null);
    }
  }

  /** Forms with files have limits of their own, and so has what pages take in. */
  private static boolean isFile(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.startsWith("multipart/")
        || request.getRequestURI().contains("/VAADIN/dynamic/");
  }

  /** What was not read of the body is not waited for. */
  private void refuse(
      HttpServletRequest request, HttpServletResponse response, RefusedBodyException refusal)
      throws IOException {
    response.setHeader(HttpHeaders.CONNECTION, "close");
    problems.write(request, response, refusal.status(), refusal.getMessage());
  }
}
