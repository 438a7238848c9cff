package app.refrain;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.account.Role;
import app.refrain.account.Visitor;
import app.refrain.gallery.GalleryPeople;
import app.refrain.gallery.GalleryPeople.Somebody;
import app.refrain.gallery.publication.Blurb;
import app.refrain.gallery.publication.Licence;
import app.refrain.gallery.publication.Publication;
import app.refrain.music.format.ScoreFormat;
import app.refrain.studio.SharedPage;
import app.refrain.studio.SharedPages;
import app.refrain.studio.StudioSessions;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people try who mean harm, through the whole application. Beside what they write there is:
 *
 * <ul>
 *   <li>links that are used twice, late or for something else, guessed passwords and floods of
 *       sign-ups: {@code AccountIT}
 *   <li>cookies and tokens that are made up or belong to others: {@code IdentityIT}
 *   <li>floods of everything that is limited: {@code RateLimitsIT}
 *   <li>somebody else's ids: {@code SessionRightsIT}
 *   <li>broken and enormous files: {@code HostileMidiTest}, {@code HostileMusicXmlTest}
 * </ul>
 */
@IntegrationTest
class HostileInputIT {

  private static final String SCRIPT = "<script>alert(1)</script>";
  private static final String SCRIPT_URL = "javascript:alert(1)";
  private static final String BREAKOUT = "\"'><img src=x onerror=alert(1)>";
  private static final String BACKWARDS = "\u202egpj.exe\u2066";
  private static final int HUGE = 4 << 20;
  private static final String SESSIONS = "/api/v1/sessions";

  @LocalServerPort private int port;
  @Autowired private BeanFactory beans;
  @Autowired private StudioSessions sessions;
  @Autowired private SharedPages pages;

  private GalleryPeople people;
  private Somebody somebody;
  private Visitor visitor;

  @BeforeEach
  void arrive() {
    people = new GalleryPeople(beans);
    somebody = people.somebody(Role.MEMBER);
    visitor = new Visitor(port);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/p/", "/embed/"})
  void aScriptInASharedTitleIsText(String address) {
    UUID session = sessions.create(somebody.person(), GalleryPeople.TUNE).id();
    sessions.rename(somebody.person(), session, SCRIPT + BREAKOUT);
    SharedPage page = pages.share(somebody.person(), session);
    assertHarmless(visitor.get(address + page.id()));
  }

  @Test
  void aScriptInAPublishedPieceIsTextOnEveryPage() {
    Publication piece =
        people.approved(
            somebody.person(),
            new Blurb(
                SCRIPT + BREAKOUT,
                List.of(SCRIPT_URL, "<b>bold</b>"),
                SCRIPT + "\n" + BREAKOUT,
                Licence.CC_BY));
    for (String address :
        List.of(
            piece.path(),
            "/embed/" + piece.id(),
            "/gallery",
            "/gallery.atom",
            "/u/" + somebody.person().id(),
            "/u/" + somebody.person().id() + ".atom")) {
      HttpResponse<String> response = visitor.get(address);
      assertThat(response.body()).as(address).contains("&lt;script&gt;alert(1)");
      assertHarmless(response);
      assertThat(response.body()).as(address).doesNotContain("href=\"javascript:");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "q",
        "style",
        "key",
        "meter",
        "tempo",
        "parts",
        "instrument",
        "engine",
        "tag",
        "sort",
        "page"
      })
  void aScriptInASearchIsText(String field) {
    String value = URLEncoder.encode(BREAKOUT + SCRIPT, StandardCharsets.UTF_8);
    HttpResponse<String> response = visitor.get("/gallery?" + field + "=" + value);
    assertThat(response.statusCode()).isEqualTo(200);
    assertHarmless(response);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/gallery?q=%00", "/gallery?q=%22%27%3B--", "/gallery?q=%21%26%7C%28%29%3A%2A",
        "/gallery?parts=99999999999999", "/gallery?page=1_x", "/gallery?key=H+major",
        "/gallery?meter=1%2F0", "/gallery?tempo=%2F", "/gallery?style=%EF%BF%BF"
      })
  void aStrangeSearchFindsNothingAndBreaksNothing(String address) {
    assertThat(visitor.get(address).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/p/..%2f..%2fetc%2fpasswd",
        "/p/x/score.mid",
        "/u/x",
        "/u/..%2fadmin",
        "/collections/..%2f",
        "/collections/%00",
        "/embed/%2e%2e",
        "/p/00000000-0000-4000-8000-000000000000/roll.png",
        "/oembed?url=file%3A%2F%2F%2Fetc%2Fpasswd",
        "/oembed?url=http%3A%2F%2Flocalhost%40evil.example%2F"
      })
  void aStrangeAddressIsNotThere(String address) {
    assertThat(visitor.get(address).statusCode()).isBetween(400, 404);
  }

  @ParameterizedTest
  @CsvSource({"POST, ''", "PATCH, /%s"})
  void anEnormousTitleIsRefused(String method, String path) {
    UUID session = people.session(somebody.person());
    HttpResponse<String> response =
        json(method, SESSIONS + path.formatted(session), Map.of("title", "a".repeat(HUGE)));
    assertRefused(response);
  }

  @Test
  void anEnormousBlurbIsRefused() {
    String address = SESSIONS + "/" + people.session(somebody.person()) + "/publish";
    String huge = "a".repeat(HUGE);
    assertRefused(json("POST", address, Map.of("title", huge)));
    assertRefused(json("POST", address, Map.of("title", "T", "description", huge)));
    assertRefused(json("POST", address, Map.of("title", "T", "tags", List.of(huge))));
  }

  @Test
  void aTitleWithANullCharacterBreaksNothing() {
    HttpResponse<String> response = json("POST", SESSIONS, Map.of("title", "a\u0000b"));
    assertThat(response.statusCode()).isBetween(200, 499);
  }

  @Test
  void textThatTurnsTheDirectionOfWritingStaysInItsPlace() {
    Publication piece =
        people.approved(
            somebody.person(),
            new Blurb(
                "Song " + BACKWARDS, List.of("x" + BACKWARDS), "D " + BACKWARDS, Licence.CC0));
    assertThat(visitor.get(piece.path()).body())
        .contains("<h1><bdi>Song gpj.exe</bdi></h1>")
        .doesNotContain("\u202e", "\u2066");
    UUID session = people.session(somebody.person());
    assertRefused(json("PATCH", SESSIONS + "/" + session, Map.of("title", "Song " + BACKWARDS)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../../../etc/passwd.mid",
        "C:\\\\Windows\\\\win.mid",
        "<script>.mid",
        "a%00b.mid",
        "con.mid",
        ".mid"
      })
  void aPathInAFilesNameIsNoPath(String name) {
    UUID session = people.session(somebody.person());
    String address = SESSIONS + "/" + session + "/seed";
    HttpResponse<String> response = upload(address, name, "audio/midi", midi());
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(download(session).headers().firstValue("Content-Disposition").orElseThrow())
        .doesNotContain("/", "\\", "..", "<");
  }

  @Test
  void aTitleIsNoHeaderAndNoPathInADownload() {
    UUID session = people.session(somebody.person());
    sessions.rename(somebody.person(), session, "../../x\"; filename=\"y.exe");
    assertRefused(json("PATCH", SESSIONS + "/" + session, Map.of("title", "x\r\nSet-Cookie: a=b")));
    HttpResponse<String> response = download(session);
    assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(response.headers().firstValue("Content-Disposition").orElseThrow())
        .endsWith(".mid")
        .doesNotContain("/", "\r", "\n", "exe\"");
  }

  @ParameterizedTest
  @CsvSource({
    "audio/midi, <html><script>alert(1)</script></html>",
    "text/html, <html><script>alert(1)</script></html>",
    "image/svg+xml, <svg onload='alert(1)'/>",
    "application/x-sh, #!/bin/sh"
  })
  void aFileIsWhatItHoldsNotWhatItSaysItIs(String type, String content) {
    String address = SESSIONS + "/" + people.session(somebody.person()) + "/seed";
    HttpResponse<String> response =
        upload(address, "tune.mid", type, content.getBytes(StandardCharsets.UTF_8));
    assertRefused(response);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "text/html"
      })
  void aFormOfAnotherSiteIsNoRequestOfAProgram(String type) {
    HttpRequest request =
        request(SESSIONS)
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString("{\"title\":\"forged\"}"))
            .build();
    assertThat(visitor.send(request).statusCode()).isBetween(400, 415);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/score.json", "/roll.svg", "/score.txt"})
  void whatPeopleMadeIsNeverTakenForAPage(String file) {
    Publication piece = people.approved(somebody.person(), GalleryPeople.blurb(SCRIPT));
    HttpResponse<String> response = visitor.get(piece.path() + file);
    assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(response.headers().firstValue("Content-Type").orElse("")).doesNotContain("html");
    assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("script-src 'self'")
        .doesNotContain(" 'unsafe-eval'");
  }

  @Test
  void aTamperedCookieLikesNothing() {
    Publication piece = people.approved(somebody.person(), GalleryPeople.blurb("Liked"));
    visitor.open("/");
    String token = visitor.token();
    visitor.setToken(token.substring(0, token.length() - 2) + "!!");
    String like = "/api/v1/gallery/" + piece.id() + "/like";
    assertThat(visitor.send("POST", like).statusCode()).isEqualTo(401);
    assertThat(visitor.send("POST", like, "Origin", "https://evil.example").statusCode())
        .isEqualTo(403);
  }

  private void assertHarmless(HttpResponse<String> response) {
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).doesNotContain(SCRIPT, "<img src=x", "<b>bold");
  }

  private static void assertRefused(HttpResponse<String> response) {
    assertThat(response.statusCode()).isBetween(400, 499);
    assertThat(response.body()).hasSizeLessThan(2_000);
  }

  private byte[] midi() {
    return ScoreFormat.MIDI.write(GalleryPeople.TUNE);
  }

  private HttpResponse<String> download(UUID session) {
    return visitor.send(request(SESSIONS + "/" + session + "/score.mid").build());
  }

  private HttpResponse<String> json(String method, String path, Map<String, ?> body) {
    return visitor.send(
        request(path)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)))
            .build());
  }

  private HttpResponse<String> upload(String path, String name, String type, byte[] content) {
    String boundary = "boundary";
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
            .formatted(boundary, name, type);
    return visitor.send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(
                BodyPublishers.concat(
                    BodyPublishers.ofString(head),
                    BodyPublishers.ofByteArray(content),
                    BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")))
            .build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(visitor.origin() + path))
        .header("Authorization", "Bearer " + somebody.token());
  }
}
