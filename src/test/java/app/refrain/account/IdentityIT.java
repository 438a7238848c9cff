package app.refrain.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.IntegrationTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who a request is, over HTTP. */
@IntegrationTest
class IdentityIT {

  private static final String ME = "/api/v1/me";
  private static final String GUESTS = "/api/v1/guests";

  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;
  @Autowired private Guests guests;

  private Visitor visitor;

  @BeforeEach
  void visit() {
    visitor = new Visitor(port);
  }

  @Test
  void theFirstPageMakesAGuestWithAnUnreadableCookie() {
    assertThat(Visitor.cookiesSet(visitor.open("/")))
        .singleElement()
        .asString()
        .contains("; HttpOnly", "; SameSite=Lax", "; Path=/", "; Max-Age=34560000")
        .doesNotContain("Secure");
    assertThat(Visitor.cookiesSet(visitor.open("/"))).as("only once").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/p/1",
        "/embed/1",
        "/images/refrain.svg",
        "/api/v1/me",
        "/actuator/health",
        "/VAADIN/build/x.js"
      })
  void setsNoCookieWhereNobodyComposes(String path) {
    assertThat(Visitor.cookiesSet(visitor.open(path))).isEmpty();
  }

  @Test
  void lookingAroundStoresNobody() {
    long before = people();
    visitor.open("/");
    visitor.open("/");
    assertThat(people()).isEqualTo(before);
  }

  @Test
  void aGuestStaysTheSamePersonFromTheFirstVisitOn() {
    visitor.open("/");
    UUID expected = new Token(visitor.token()).guestId();
    assertThat(me(visitor)).isEqualTo(expected);
    assertThat(me(visitor)).isEqualTo(expected);
    assertThat(Visitor.json(visitor.get(ME)).get("name").asString()).matches("[A-Z]\\w+ [A-Z]\\w+");
  }

  @Test
  void manyFirstRequestsAtOnceAreOnePerson() throws Exception {
    visitor.open("/");
    long before = people();
    List<Callable<UUID>> requests =
        IntStream.range(0, 12).<Callable<UUID>>mapToObj(i -> () -> me(visitor)).toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(12)) {
      Set<UUID> ids =
          threads.invokeAll(requests).stream().map(Future::resultNow).collect(Collectors.toSet());
      assertThat(ids).hasSize(1);
    }
    assertThat(people()).isEqualTo(before + 1);
  }

  @Test
  void theDatabaseDoesNotKnowTheToken() {
    visitor.open("/");
    me(visitor);
    assertThat(jdbc.sql("select sign_in::text from sign_in").query(String.class).list())
        .noneMatch(row -> row.contains(visitor.token()))
        .anyMatch(row -> row.contains(new Token(visitor.token()).hash()));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          '', no token at all
          x, too short
          '../../etc/passwd', a path
          "' or 1=1 --", a trick
          """)
  void aTamperedCookieIsNobody(String cookie, String why) {
    visitor.setToken(cookie);
    assertThat(visitor.get(ME).statusCode()).as(why).isEqualTo(401);
  }

  @Test
  void aTokenThatEndedIsNobodyAndThePageMakesANewGuest() {
    visitor.open("/");
    UUID before = me(visitor);
    jdbc.sql("delete from sign_in where account = ?").param(before).update();
    assertThat(visitor.get(ME).statusCode()).isEqualTo(401);
    visitor.open("/");
    assertThat(me(visitor)).isNotEqualTo(before);
  }

  @Test
  void aProgramBecomesAGuestAndShowsItsToken() {
    HttpResponse<String> created = visitor.send("POST", GUESTS);
    assertThat(created.statusCode()).isEqualTo(201);
    String id = Visitor.json(created).get("id").asString();
    String token = Visitor.json(created).get("token").asString();
    HttpResponse<String> me = visitor.get(ME, "Authorization", "Bearer " + token);
    assertThat(Visitor.json(me).get("id").asString()).isEqualTo(id);
    assertThat(Visitor.json(me).get("role").asString()).isEqualTo("GUEST");
  }

  @Test
  void aProgramsTokenIsNoCookieAndACookieIsNoProgramsToken() {
    String token = guests.create().token().value();
    assertThat(me(token)).isNotNull();
    visitor.setToken(token);
    assertThat(visitor.get(ME).statusCode()).isEqualTo(401);
    visitor = new Visitor(port);
    visitor.open("/");
    me(visitor);
    assertThat(visitor.get(ME, "Authorization", "Bearer " + visitor.token()).statusCode())
        .isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Bearer", "Bearer x", "Bearer AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void aWrongTokenIsRefusedThoughTheCookieIsRight(String header) {
    visitor.open("/");
    HttpResponse<String> refused = visitor.get(ME, "Authorization", header);
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.headers().firstValue("WWW-Authenticate"))
        .hasValueSatisfying(
            value -> assertThat(value).startsWith("Bearer").contains("invalid_token"));
    assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(Visitor.json(refused).get("status").asInt()).isEqualTo(401);
  }

  @Test
  void anotherSchemeThanBearerSaysNothingBesideACookie() {
    visitor.open("/");
    Token before = new Token(visitor.token());

    assertThat(visitor.get(ME, "Authorization", "Basic YTpi").statusCode()).isEqualTo(200);
    assertThat(new Token(visitor.token()).guestId()).isEqualTo(before.guestId());
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Sec-Fetch-Site, cross-site, 403
          Sec-Fetch-Site, same-site, 403
          Sec-Fetch-Site, same-origin, 404
          Origin, https://evil.example, 403
          Origin, null, 403
          Origin, own, 404
          X-Nothing, here, 404
          """)
  void anotherSitesPageCannotUseTheCookie(String header, String value, int status) {
    visitor.open("/");
    String sent = value.equals("own") ? visitor.origin() : value;
    assertThat(visitor.send("POST", "/api/v1/nothing", header, sent).statusCode())
        .isEqualTo(status);
  }

  @Test
  void whatIsNotThereIsAProblemNotAPage() {
    visitor.open("/");
    HttpResponse<String> response = visitor.get("/api/v1/nothing");
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(visitor.send("DELETE", ME).statusCode()).isEqualTo(405);
  }

  private static UUID me(Visitor visitor) {
    return UUID.fromString(Visitor.json(visitor.get(ME)).get("id").asString());
  }

  private UUID me(String token) {
    HttpResponse<String> me = visitor.get(ME, "Authorization", "Bearer " + token);
    return UUID.fromString(Visitor.json(me).get("id").asString());
  }

  private long people() {
    return jdbc.sql("select count(*) from account").query(Long.class).single();
  }
}
