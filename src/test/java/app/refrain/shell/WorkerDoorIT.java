package app.refrain.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.IntegrationTest;
import app.refrain.account.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A process that only composes. */
@IntegrationTest
@TestPropertySource(
    properties = {"refrain.role=worker", "management.prometheus.metrics.export.enabled=true"})
class WorkerDoorIT {

  @LocalServerPort private int port;

  @Test
  void showsItsHealthAndItsMetrics() {
    Visitor visitor = new Visitor(port);
    assertThat(visitor.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
    assertThat(visitor.get("/actuator/prometheus").body()).contains("refrain_queue_depth");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /",
    "GET, /images/refrain.svg",
    "POST, /api/v1/guests",
    "GET, /v3/api-docs",
    "GET, /ws/sessions/1",
    "GET, /actuator/env"
  })
  void isClosedOtherwise(String method, String path) {
    assertThat(new Visitor(port).send(method, path).statusCode()).isEqualTo(404);
  }
}
