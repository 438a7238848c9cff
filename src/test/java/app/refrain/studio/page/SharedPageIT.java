package app.refrain.studio.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import app.refrain.IntegrationTest;
import app.refrain.account.Guests;
import app.refrain.account.NotAllowedException;
import app.refrain.account.Person;
import app.refrain.account.Visitor;
import app.refrain.music.Score;
import app.refrain.music.Tunes;
import app.refrain.music.midi.MidiReader;
import app.refrain.studio.NoSuchSessionException;
import app.refrain.studio.SessionRole;
import app.refrain.studio.ShareLinks;
import app.refrain.studio.SharedPage;
import app.refrain.studio.SharedPages;
import app.refrain.studio.StudioSessions;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pages of shared scores, as a stranger's browser gets them. */
@IntegrationTest
class SharedPageIT {

  private static final String TITLE = "\"><script>alert(1)</script> & Söhne";

  @LocalServerPort private int port;
  @Autowired private Guests guests;
  @Autowired private StudioSessions sessions;
  @Autowired private ShareLinks links;
  @Autowired private SharedPages pages;

  private Person owner;
  private UUID session;
  private SharedPage page;
  private Score tune;

  @BeforeEach
  void aPage() {
    owner = guests.create().person();
    Score score = Tunes.score("6/8", "C4:0.5 D4:0.5 E4:2", "C3:3");
    tune = score.withCredits(score.credits().withTitle(TITLE));
    session = sessions.create(owner, tune).id();
    page = pages.share(owner, session);
  }

  @Test
  void showsThePieceAndWhoMadeItToAnybody() {
    HttpResponse<String> response = get(page.path());
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
    assertThat(response.body())
        .contains("<h1><bdi>&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; Söhne</bdi></h1>")
        .doesNotContain("<script>alert")
        .contains(owner.name())
        .contains("6/8", "piano")
        .contains("<refrain-listen src=\"" + page.path() + "/score.json\">")
        .contains(
            "property=\"og:image\" content=\"http://localhost:"
                + port
                + page.path()
                + "/roll.png\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/roll.svg", "/roll.png", "/score.json", "/score.mid"})
  void setsNoCookieAndIsGoodForCaches(String path) {
    HttpResponse<String> response = get(page.path() + path);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(response.headers().firstValue("Cache-Control")).hasValue("max-age=60, public");
    String tag = response.headers().firstValue("ETag").orElseThrow();
    assertThat(get(page.path() + path, "If-None-Match", tag).statusCode()).isEqualTo(304);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/roll.svg", "/score.json"})
  void isSentCompressedToThoseWhoUnderstandThat(String path) throws Exception {
    HttpResponse<String> plain = get(page.path() + path);
    HttpResponse<byte[]> compressed = compressed(page.path() + path);
    assertThat(compressed.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(compressed.headers().allValues("Vary")).contains("Accept-Encoding");
    assertThat(compressed.headers().firstValue("ETag"))
        .as("a cache must not take one for the other")
        .isNotEqualTo(plain.headers().firstValue("ETag"));
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(compressed.body()))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(plain.body());
    }
  }

  @Test
  void tellsProgramsWhatItIs() {
    String html = get(page.path()).body();
    String data = html.replaceFirst("(?s).*<script type=\"application/ld\\+json\">", "");
    JsonNode piece = JsonMapper.shared().readTree(data.replaceFirst("(?s)</script>.*", ""));
    assertThat(piece.get("@type").asString()).isEqualTo("MusicComposition");
    assertThat(piece.get("name").asString()).isEqualTo(TITLE);
    assertThat(piece.at("/composer/0/name").asString()).isEqualTo(owner.name());
    assertThat(html)
        .as("who was not told of the page does not find it")
        .contains("<meta name=\"robots\" content=\"noindex\">");
  }

  @Test
  void tellsOtherSitesHowToEmbedIt() {
    String link =
        get(page.path()).body().replaceFirst("(?s).*json\\+oembed\" title=[^>]* href=\"", "");
    String address = HtmlUtils.htmlUnescape(link.replaceFirst("(?s)\".*", ""));
    HttpResponse<String> response =
        get(
            URI.create(address)
                .getRawSchemeSpecificPart()
                .substring(("//localhost:" + port).length()));
    JsonNode embedding = Visitor.json(response);
    assertThat(embedding.get("title").asString()).isEqualTo(TITLE);
    assertThat(embedding.get("html").asString())
        .startsWith("<iframe src=\"http://localhost:" + port + "/embed/" + page.id() + "\"")
        .doesNotContain("<script>");
    assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:%d/p/00000000-0000-4000-8000-000000000000, json, 404",
    "https://evil.example/p/%2$s, json, 404",
    "http://localhost:%d/studio/%s, json, 404",
    "x, json, 404",
    "http://localhost:%d/p/%s, xml, 501"
  })
  void hasNoEmbeddingOfAnythingElse(String url, String format, int status) {
    String encoded = URLEncoder.encode(url.formatted(port, page.id()), StandardCharsets.UTF_8);
    assertThat(get("/oembed?format=" + format + "&url=" + encoded).statusCode()).isEqualTo(status);
  }

  @Test
  void letsOtherSitesEmbedOnlyThePlayer() {
    HttpResponse<String> embedded = get("/embed/" + page.id());
    assertThat(embedded.statusCode()).isEqualTo(200);
    assertThat(embedded.headers().firstValue("Content-Security-Policy").orElseThrow())
        .endsWith("frame-ancestors *");
    assertThat(embedded.headers().firstValue("X-Frame-Options")).isEmpty();
    assertThat(get(page.path()).headers().firstValue("Content-Security-Policy").orElseThrow())
        .endsWith("frame-ancestors 'none'");
  }

  @Test
  void drawsTheRoll() throws Exception {
    String svg = get(page.path() + "/roll.svg").body();
    assertThat(
            DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes()))
                .getElementsByTagName("path")
                .getLength())
        .as("bar lines and two parts")
        .isEqualTo(3);
    byte[] png = bytes(page.path() + "/roll.png");
    assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(1_200);
  }

  @Test
  void givesTheScoreAsFiles() throws Exception {
    assertThat(MidiReader.read(bytes(page.path() + "/score.mid")).noteCount()).isEqualTo(4);
    assertThat(get(page.path() + "/score.txt").body()).contains("Meter: 6/8");
  }

  @Test
  void staysAsItWasWhenTheSessionGoesOn() {
    sessions.rename(owner, session, "Other");
    assertThat(pages.find(page.id()).orElseThrow().title()).isEqualTo(TITLE);
  }

  @Test
  void isNotFoundWhenItIsWithdrawn() {
    SharedPage other = pages.share(owner, session);
    pages.withdraw(owner, other.id());
    assertThat(get(other.path()).statusCode()).isEqualTo(404);
    assertThat(pages.list(owner, session)).extracting("id").containsExactly(page.id());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/p/00000000-0000-4000-8000-000000000000", "/p/1", "/embed/x", "/p/1/roll.png"})
  void isNotFoundByGuessing(String path) {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
  }

  @Test
  void isForTheOwnerToMake() {
    Person editor = guests.create().person();
    assertThatExceptionOfType(NoSuchSessionException.class)
        .isThrownBy(() -> pages.share(editor, session));
    links.join(editor, links.share(owner, session, SessionRole.EDITOR).token());
    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> pages.share(editor, session));
    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> pages.withdraw(editor, page.id()));
  }

  private HttpResponse<String> get(String path, String... headers) {
    return new Visitor(port).get(path, headers);
  }

  private byte[] bytes(String path) throws Exception {
    return response(path, "identity").body();
  }

  private HttpResponse<byte[]> compressed(String path) throws Exception {
    return response(path, "gzip, deflate, br");
  }

  private HttpResponse<byte[]> response(String path, String codings) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      URI address = URI.create("http://localhost:" + port + path);
      HttpRequest request =
          HttpRequest.newBuilder(address).header("Accept-Encoding", codings).build();
      return http.send(request, BodyHandlers.ofByteArray());
    }
  }

  @Test
  void endsWithItsSessionAndComesBackWithIt() {
    sessions.delete(owner, session);
    assertThat(get(page.path()).statusCode()).isEqualTo(404);
    sessions.undelete(owner, session);
    // What an address shows is believed for a moment.
    await().until(() -> get(page.path()).statusCode() == 200);
  }

  @Test
  void canBeTakenBackAlsoWhenItsSessionLiesInTheBin() {
    sessions.delete(owner, session);
    pages.withdraw(owner, page.id());
    sessions.undelete(owner, session);
    assertThat(get(page.path()).statusCode()).isEqualTo(404);
  }
}
