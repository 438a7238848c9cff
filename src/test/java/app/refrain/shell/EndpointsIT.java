package app.refrain.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.IntegrationTest;
import app.refrain.account.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address of the interface for programs, those that are yet to come included. */
@IntegrationTest
class EndpointsIT {

  /** What needs nobody to be signed in. */
  private static final Set<String> PUBLIC = Set.of("POST /api/v1/guests", "POST /api/v1/visits");

  private static final String PUBLIC_GALLERY = "GET /api/v1/gallery";

  @LocalServerPort private int port;

  @Autowired
  @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping mappings;

  @TestFactory
  List<DynamicTest> nobodyGetsInWithoutSayingWhoTheyAre() {
    return endpoints().stream()
        .filter(endpoint -> !PUBLIC.contains(endpoint) && !endpoint.startsWith(PUBLIC_GALLERY))
        .map(endpoint -> DynamicTest.dynamicTest(endpoint, () -> refusesNobody(endpoint)))
        .toList();
  }

  @TestFactory
  List<DynamicTest> noOtherSitesPageChangesAnything() {
    return endpoints().stream()
        .filter(endpoint -> !endpoint.startsWith("GET "))
        .map(endpoint -> DynamicTest.dynamicTest(endpoint, () -> refusesForgery(endpoint)))
        .toList();
  }

  private void refusesNobody(String endpoint) {
    assertProblem(send(new Visitor(port), endpoint), 401);
  }

  private void refusesForgery(String endpoint) {
    Visitor visitor = new Visitor(port);
    visitor.open("/");
    assertProblem(send(visitor, endpoint, "Sec-Fetch-Site", "cross-site"), 403);
  }

  private static void assertProblem(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(Visitor.json(response).get("detail").asString()).isNotBlank();
  }

  private static HttpResponse<String> send(Visitor visitor, String endpoint, String... headers) {
    String[] parts = endpoint.split(" ");
    String path = parts[1].replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    return visitor.send(parts[0], path, headers);
  }

  /** Method and pattern of each. */
  private List<String> endpoints() {
    return mappings.getHandlerMethods().keySet().stream()
        .flatMap(EndpointsIT::endpoints)
        .filter(endpoint -> endpoint.contains(" /api/"))
        .sorted()
        .distinct()
        .toList();
  }

  private static Stream<String> endpoints(RequestMappingInfo mapping) {
    Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
    return mapping.getPatternValues().stream()
        .flatMap(
            pattern ->
                (methods.isEmpty() ? Set.of(RequestMethod.GET) : methods)
                    .stream().map(method -> method + " " + pattern));
  }
}
