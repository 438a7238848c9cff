package app.refrain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.refrain.IntegrationTest;
import com.zaxxer.hikari.HikariDataSource;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class RateLimitsIT {

  @LocalServerPort private int port;
  @Autowired private RateLimits limits;
  @Autowired private LimitProperties properties;
  @Autowired private HikariDataSource database;

  private final String key = UUID.randomUUID().toString();

  @Test
  void refusesOneTooManyAndSaysHowLongToWait() {
    LimitProperties.Rate rate = properties.limits().get(Limit.MAIL);
    use(Limit.MAIL, rate.times());
    assertThatThrownBy(() -> limits.check(Limit.MAIL, key))
        .isInstanceOfSatisfying(
            TooManyRequestsException.class,
            refusal ->
                assertThat(refusal.retryAfter())
                    .isBetween(Duration.ZERO, rate.per().dividedBy(rate.times())))
        .hasMessageContaining("mails");
  }

  @Test
  void countsEachLimitAndEachPersonForItself() {
    use(Limit.MAIL, properties.limits().get(Limit.MAIL).times());
    limits.check(Limit.REPORT, key);
    limits.check(Limit.MAIL, key + "another");
  }

  @Test
  void countsOverAllProcesses() {
    RateLimitBuckets process = new RateLimitBuckets(database);
    try {
      RateLimits another = new RateLimits(process, properties);
      use(Limit.MAIL, properties.limits().get(Limit.MAIL).times());
      assertThatThrownBy(() -> another.check(Limit.MAIL, key))
          .isInstanceOf(TooManyRequestsException.class);
    } finally {
      process.destroy();
    }
  }

  @Test
  void aFloodOfGuestsFromOneAddressEndsWithRetryAfter() {
    Visitor flood = new Visitor(port);
    long allowed = properties.limits().get(Limit.GUEST).times();
    for (long i = 0; i < allowed; i++) {
      assertThat(makeGuest(flood, "203.0.113.7").statusCode()).isEqualTo(201);
    }
    HttpResponse<String> refused = makeGuest(flood, "203.0.113.7");
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 30L);
    assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(makeGuest(flood, "203.0.113.8").statusCode()).isEqualTo(201);
  }

  private static HttpResponse<String> makeGuest(Visitor visitor, String address) {
    return visitor.send("POST", "/api/v1/guests", "X-Forwarded-For", address);
  }

  private void use(Limit limit, long times) {
    for (long i = 0; i < times; i++) {
      limits.check(limit, key);
    }
  }
}
