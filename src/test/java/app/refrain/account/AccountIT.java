package app.refrain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.refrain.IntegrationTest;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How guests become members, and how members come back. */
@IntegrationTest
class AccountIT {

  private static final String ME = "/api/v1/me";
  private static final String PASSWORD = "correct horse battery";

  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;
  @Autowired private Guests guests;
  @Autowired private SignUp signUp;
  @Autowired private PasswordReset reset;
  @Autowired private EmailChange emailChange;
  @Autowired private SignIns signIns;
  @Autowired private AccountSettings settings;
  @Autowired private Members members;
  @Autowired private OneTimeLinks links;
  @Autowired private RateLimits limits;

  private final String email = UUID.randomUUID() + "@example.org";
  private final String address = "address of " + email;

  private Mailbox mailbox;
  private Visitor visitor;

  @BeforeEach
  void visit() {
    mailbox = new Mailbox(jdbc);
    visitor = new Visitor(port);
  }

  @Test
  void aGuestBecomesAMemberAndStaysTheSamePerson() {
    visitor.open("/");
    UUID id = me(visitor);
    signUp.request(new Person(id, "Quiet Cello", Role.GUEST), " Ann\u202e\nLee ", email, address);
    Person member = signUp.complete(mailbox.link(email, 1), PASSWORD);
    assertThat(member).isEqualTo(new Person(id, "Ann Lee", Role.MEMBER));
    assertThat(settings.email(member)).hasValue(email);
  }

  @Test
  void whoeverHeldTheGuestsTokensDoesNotHoldTheMembers() {
    Guests.NewGuest guest = guests.create();
    become(guest.person());
    assertThat(bearer(guest.token()).statusCode()).isEqualTo(401);
  }

  @Test
  void aLinkWorksOnce() {
    signUp.request(guests.create().person(), "Ann", email, address);
    Token link = mailbox.link(email, 1);
    signUp.complete(link, PASSWORD);
    assertThatThrownBy(() -> signUp.complete(link, PASSWORD)).hasMessageContaining("used already");
  }

  @Test
  void anOldLinkDoesNotWork() {
    signUp.request(guests.create().person(), "Ann", email, address);
    Token link = mailbox.link(email, 1);
    jdbc.sql("update one_time_link set expires_at = now() where email = ?").param(email).update();
    assertThat(links.find(link)).isEmpty();
    assertThatThrownBy(() -> signUp.complete(link, PASSWORD)).hasMessageContaining("too old");
  }

  @Test
  void aLinkIsGoodForItsPurposeOnly() {
    signUp.request(guests.create().person(), "Ann", email, address);
    Token link = mailbox.link(email, 1);
    assertThatThrownBy(() -> reset.complete(link, PASSWORD))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void aRefusedPasswordDoesNotUseTheLinkUp() {
    signUp.request(guests.create().person(), "Ann", email, address);
    Token link = mailbox.link(email, 1);
    for (String bad :
        new String[] {"short", "aaaaaaaaaaaa", email, "x".repeat(40) + "ü".repeat(20)}) {
      assertThatThrownBy(() -> signUp.complete(link, bad))
          .isInstanceOfSatisfying(
              InvalidValueException.class, e -> assertThat(e.field()).isEqualTo("password"));
    }
    signUp.complete(link, PASSWORD);
  }

  @Test
  void tellsNobodyButTheOwnerThatAnAddressHasAnAccount() {
    become(guests.create().person());
    signUp.request(guests.create().person(), "Eve", email.toUpperCase(), address);
    assertThat(mailbox.text(email.toUpperCase(), 1)).contains("which has one", "/login");
    reset.request("nobody-" + email, address);
    HttpResponse<String> wrong = login(visitor, email, "wrong");
    HttpResponse<String> unknown = login(new Visitor(port), "nobody-" + email, "wrong");
    assertThat(wrong.headers().firstValue("Location"))
        .isEqualTo(unknown.headers().firstValue("Location"))
        .hasValueSatisfying(location -> assertThat(location).endsWith("/login?error"));
  }

  @Test
  void aMemberSignsInWithANewToken() {
    Person member = become(guests.create().person());
    visitor.open("/");
    String before = visitor.token();
    login(visitor, email, PASSWORD);
    assertThat(visitor.token()).isNotEqualTo(before);
    assertThat(me(visitor)).isEqualTo(member.id());
    assertThat(Visitor.json(visitor.get(ME)).get("role").asString()).isEqualTo("MEMBER");
  }

  @Test
  void passwordsCannotBeGuessed() {
    become(guests.create().person());
    for (int i = 0; i < 10; i++) {
      login(new Visitor(port), email, "wrong " + i, "203.0.113.99");
    }
    HttpResponse<String> late = login(visitor, email, PASSWORD, "203.0.113.99");
    assertThat(late.headers().firstValue("Location").orElse("")).endsWith("/login?error");
    assertThat(isMember(visitor)).isFalse();
    login(visitor, email, PASSWORD, "203.0.113.98");
    assertThat(isMember(visitor)).as("strangers do not lock the owner out").isTrue();
  }

  @Test
  void whoTriesManyAccountsFromOneAddressGetsIntoNone() {
    become(guests.create().person());
    String from = "198.51.100.7";
    limits.bucket(Limit.LOGIN_FROM_ADDRESS, from).consumeIgnoringRateLimits(1_000_000);
    login(visitor, email, PASSWORD, from);
    assertThat(isMember(visitor)).isFalse();
    login(visitor, email, PASSWORD, "198.51.100.8");
    assertThat(isMember(visitor)).isTrue();
  }

  @Test
  void aFloodOfSignUpsEnds() {
    Person guest = guests.create().person();
    assertThatThrownBy(
            () -> {
              for (int i = 0; i <= 60; i++) {
                signUp.request(guest, "Bot", i + email, address);
              }
            })
        .isInstanceOf(TooManyRequestsException.class);
    signUp.request(guest, "Ann", email, "another " + address);
  }

  @Test
  void nobodyFloodsAnothersPostbox() {
    Person guest = guests.create().person();
    assertThatThrownBy(
            () -> {
              for (int i = 0; i <= 5; i++) {
                signUp.request(guest, "Bot", email, address + i);
              }
            })
        .isInstanceOf(TooManyRequestsException.class);
    assertThatThrownBy(() -> reset.request(email, address))
        .isInstanceOf(TooManyRequestsException.class);
  }

  @Test
  void anotherSiteCannotSignAnybodyIn() {
    become(guests.create().person());
    HttpRequest forged = form(email, PASSWORD).header("Origin", "https://evil.example").build();
    assertThat(visitor.send(forged).statusCode()).isEqualTo(403);
  }

  @Test
  void aNewPasswordByMailEndsEverySignIn() {
    Person member = become(guests.create().person());
    login(visitor, email, PASSWORD);
    reset.request(email, address);
    reset.complete(mailbox.link(email, 2), "another horse battery");
    assertThat(isMember(visitor)).isFalse();
    Visitor again = new Visitor(port);
    login(again, email, "another horse battery");
    assertThat(me(again)).isEqualTo(member.id());
  }

  @Test
  void aMemberChangesTheMailAddress() {
    Person member = become(guests.create().person());
    String fresh = "new-" + email;
    reset.request(email, address);
    Token toTheOldOne = mailbox.link(email, 2);
    emailChange.request(member, fresh, PASSWORD);
    Token link = mailbox.link(fresh, 1);
    assertThat(settings.email(member)).as("until the new one is proven").hasValue(email);
    emailChange.complete(link);
    assertThat(settings.email(member)).hasValue(fresh);
    assertThat(mailbox.text(email, 3)).contains(fresh, "If it was not you");
    assertThat(links.find(toTheOldOne)).isEmpty();
    login(visitor, fresh, PASSWORD);
    assertThat(me(visitor)).isEqualTo(member.id());
  }

  @Test
  void onlyTheOwnerChangesTheMailAddress() {
    Person member = become(guests.create().person());
    assertThatThrownBy(() -> emailChange.request(member, "new-" + email, "wrong"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("This is not your password.");
    assertThatThrownBy(
            () -> emailChange.request(guests.create().person(), "new-" + email, PASSWORD))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void aMailAddressHasOneAccount() {
    Person member = become(guests.create().person());
    String others = "other-" + email;
    emailChange.request(member, others, PASSWORD);
    Token link = mailbox.link(others, 1);
    signUp.request(guests.create().person(), "Eve", others, address);
    signUp.complete(mailbox.link(others, 2), PASSWORD);
    assertThatThrownBy(() -> emailChange.complete(link))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("another account");
    emailChange.request(member, others, PASSWORD);
    assertThat(mailbox.text(others, 3)).contains("an address has one account");
    assertThat(settings.email(member)).hasValue(email);
  }

  @Test
  void aMemberSignsOutEverywhereElse() {
    Person member = become(guests.create().person());
    Visitor elsewhere = new Visitor(port);
    login(elsewhere, email, PASSWORD);
    login(visitor, email, PASSWORD);
    assertThat(signIns.list(member)).hasSize(2);
    signIns.endOthers(signIns.ofBrowser(new Token(visitor.token())).orElseThrow());
    assertThat(isMember(elsewhere)).isFalse();
    assertThat(me(visitor)).isEqualTo(member.id());
  }

  @Test
  void nobodyEndsAnothersSignIn() {
    Person member = become(guests.create().person());
    login(visitor, email, PASSWORD);
    UUID id = signIns.list(member).getFirst().id();
    signIns.end(guests.create().person(), id);
    assertThat(me(visitor)).isEqualTo(member.id());
    signIns.end(member, id);
    assertThat(isMember(visitor)).isFalse();
  }

  @Test
  void aPersonGetsAllOfTheirDataAndNobodyElses() {
    become(guests.create().person());
    login(visitor, email, PASSWORD);
    HttpResponse<String> data = visitor.get("/api/v1/me/data");
    assertThat(data.body()).contains(email).doesNotContain("bcrypt", visitor.token());
    assertThat(data.headers().firstValue("Content-Disposition").orElse(""))
        .contains("attachment", "refrain.json");
  }

  @Test
  void aPersonWhoLeavesLeavesNothing() {
    Person member = become(guests.create().person());
    login(visitor, email, PASSWORD);
    assertThatThrownBy(() -> settings.delete(member, "wrong"))
        .isInstanceOf(InvalidValueException.class);
    settings.delete(member, PASSWORD);
    assertThat(isMember(visitor)).isFalse();
    assertThat(
            jdbc.sql("select account::text from account where id = ?")
                .param(member.id())
                .query(String.class)
                .single())
        .doesNotContain(email, "Ann", "bcrypt");
    signUp.request(guests.create().person(), "Ann", email, address);
    assertThat(mailbox.link(email, 2)).as("the address is free again").isNotNull();
  }

  @Test
  void anAccountElsewhereIsOnePerson() {
    Person guest = guests.create().person();
    Person first = members.ofService("https://id.example", email, "Ann", Optional.of(guest));
    assertThat(first).isEqualTo(new Person(guest.id(), "Ann", Role.MEMBER));
    Person again =
        members.ofService(
            "https://id.example", email, "Ann", Optional.of(guests.create().person()));
    assertThat(again).isEqualTo(first);
    assertThat(members.ofService("https://other.example", email, null, Optional.empty()))
        .isNotEqualTo(first);
  }

  private Person become(Person guest) {
    signUp.request(guest, "Ann", email, address);
    return signUp.complete(mailbox.link(email, 1), PASSWORD);
  }

  private HttpResponse<String> login(Visitor who, String email, String password) {
    return login(who, email, password, "192.0.2.1");
  }

  private HttpResponse<String> login(Visitor who, String email, String password, String from) {
    return who.send(form(email, password).header("X-Forwarded-For", from).build());
  }

  private HttpRequest.Builder form(String email, String password) {
    String body = "username=" + encode(email) + "&password=" + encode(password);
    return HttpRequest.newBuilder(URI.create(visitor.origin() + "/login"))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(body));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> bearer(Token token) {
    return visitor.get(ME, "Authorization", "Bearer " + token.value());
  }

  private static boolean isMember(Visitor visitor) {
    HttpResponse<String> me = visitor.get(ME);
    return me.statusCode() == 200 && Visitor.json(me).get("role").asString().equals("MEMBER");
  }

  private static UUID me(Visitor visitor) {
    return UUID.fromString(Visitor.json(visitor.get(ME)).get("id").asString());
  }
}
