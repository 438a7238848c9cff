package app.refrain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.refrain.IntegrationTest;
import com.zaxxer.hikari.HikariDataSource;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class RateLimitsIT {

  @LocalServerPort private int port;
  @Autowired private RateLimits limits;
  @Autowired private LimitProperties properties;
  @Autowired private HikariDataSource database;
  @Autowired private People people;

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
    HttpResponse<String> last = flood(() -> makeGuest(flood, "203.0.113.7"));
    assertThat(last.statusCode()).isEqualTo(429);
    assertThat(last.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 60L);
    assertThat(last.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(makeGuest(flood, "203.0.113.8").statusCode()).isEqualTo(201);
  }

  @Test
  void aFloodOfMadeUpCookiesLeavesNoMoreGuests() {
    Visitor flood = new Visitor(port);
    HttpResponse<String> last =
        flood(
            () -> {
              flood.setToken(Token.random().value());
              return flood.get("/api/v1/me", "X-Forwarded-For", "203.0.113.9");
            });
    assertThat(last.statusCode()).isEqualTo(429);
    assertThat(people.find(new Token(flood.token()).guestId())).isEmpty();
  }

  /** Sends until it is refused; while it sends, some more become allowed. */
  private HttpResponse<String> flood(Supplier<HttpResponse<String>> request) {
    long most = 2 * properties.limits().get(Limit.GUEST).times();
    return Stream.generate(request)
        .limit(most)
        .filter(response -> response.statusCode() == 429)
        .findFirst()
        .orElseThrow();
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
