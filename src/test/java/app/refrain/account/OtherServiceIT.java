package app.refrain.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.IntegrationTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Signing in at another service. */
@IntegrationTest
class OtherServiceIT {

  private static final String ME = "/api/v1/me";
  private static final IdentityProvider PROVIDER = new IdentityProvider("refrain");

  @LocalServerPort private int port;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    String client = "spring.security.oauth2.client.";
    registry.add(client + "registration.school.client-id", () -> "refrain");
    registry.add(client + "registration.school.client-secret", () -> "secret");
    registry.add(client + "registration.school.client-name", () -> "School");
    registry.add(client + "registration.school.scope", () -> "openid");
    registry.add(
        client + "registration.school.authorization-grant-type", () -> "authorization_code");
    registry.add(
        client + "registration.school.redirect-uri",
        () -> "{baseUrl}/login/oauth2/code/{registrationId}");
    registry.add(client + "provider.school.issuer-uri", PROVIDER::issuer);
  }

  @AfterAll
  static void stop() {
    PROVIDER.stop();
  }

  @Test
  void aGuestBecomesAMemberAndIsKnownAgain() {
    Visitor visitor = new Visitor(port);
    visitor.open("/");
    String guest = me(visitor, "id");
    signIn(visitor);
    assertThat(me(visitor, "id")).isEqualTo(guest);
    assertThat(me(visitor, "role")).isEqualTo("MEMBER");
    assertThat(me(visitor, "name")).isEqualTo("Ann of School");

    Visitor later = new Visitor(port);
    later.open("/");
    signIn(later);
    assertThat(me(later, "id")).isEqualTo(guest);
  }

  @Test
  void aForgedAnswerSignsNobodyIn() {
    Visitor visitor = new Visitor(port);
    visitor.open("/");
    visitor.get("/login/oauth2/code/school?code=anything&state=forged");
    assertThat(me(visitor, "role")).isEqualTo("GUEST");
  }

  private static void signIn(Visitor visitor) {
    URI provider = follow(visitor.get("/oauth2/authorization/school"));
    URI back = follow(visitor.send(HttpRequest.newBuilder(provider).build()));
    visitor.send(HttpRequest.newBuilder(back).build());
  }

  private static URI follow(HttpResponse<String> redirect) {
    assertThat(redirect.statusCode()).isEqualTo(302);
    return URI.create(redirect.headers().firstValue("Location").orElseThrow());
  }

  private static String me(Visitor visitor, String field) {
    return Visitor.json(visitor.get(ME)).get(field).asString();
  }
}
