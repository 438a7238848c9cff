package app.refrain.gallery.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.IntegrationTest;
import app.refrain.account.Person;
import app.refrain.account.Role;
import app.refrain.gallery.GalleryPeople;
import app.refrain.gallery.GalleryPeople.Somebody;
import app.refrain.gallery.appeal.Appeals;
import app.refrain.gallery.curation.Curation;
import app.refrain.gallery.publication.Publication;
import app.refrain.gallery.report.Cause;
import app.refrain.gallery.report.Reports;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Curators come to the end of long lists. */
@IntegrationTest
class CurationPagesIT {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Pattern NEXT = Pattern.compile("<(.+)>; rel=\"next\"");

  @LocalServerPort private int port;
  @Autowired private BeanFactory beans;
  @Autowired private JsonMapper json;
  @Autowired private Curation curation;
  @Autowired private Reports reports;
  @Autowired private Appeals appeals;

  private GalleryPeople people;
  private Somebody curator;
  private Person composer;
  private List<UUID> pieces;

  @BeforeEach
  void threePiecesWait() {
    people = new GalleryPeople(beans);
    curator = people.somebody(Role.CURATOR);
    composer = people.person(Role.MEMBER);
    pieces =
        Stream.of("First", "Second", "Third")
            .map(title -> people.submitted(composer, GalleryPeople.blurb(title)))
            .map(Publication::id)
            .toList();
  }

  @Test
  void whatWaits() throws Exception {
    assertEndIsReached("/api/v1/curation", "/piece/id");
  }

  @Test
  void reports() throws Exception {
    for (UUID piece : pieces) {
      curation.approve(curator.person(), piece, "");
      reports.report(curator.person(), piece, Cause.SPAM, "");
    }
    assertEndIsReached("/api/v1/curation/reports", "/publication");
  }

  @Test
  void appeals() throws Exception {
    for (UUID piece : pieces) {
      curation.reject(curator.person(), piece, "No.");
      appeals.appeal(composer, piece, "Listen again.");
    }
    assertEndIsReached("/api/v1/curation/appeals", "/publication");
  }

  /** In the order in which people came, with other tests' people before or behind. */
  private void assertEndIsReached(String path, String id) throws Exception {
    URI address = URI.create("http://localhost:" + port + path + "?size=2");
    List<UUID> listed = new ArrayList<>();
    while (address != null) {
      HttpResponse<String> answer = get(address);
      List<UUID> page = read(answer.body(), id);
      assertThat(page).hasSizeBetween(1, 2);
      listed.addAll(page);
      address =
          answer
              .headers()
              .firstValue("Link")
              .map(NEXT::matcher)
              .filter(Matcher::matches)
              .map(link -> answer.uri().resolve(path + link.group(1)))
              .orElse(null);
    }
    assertThat(listed).doesNotHaveDuplicates().containsSubsequence(pieces);
  }

  private List<UUID> read(String body, String id) {
    return StreamSupport.stream(json.readTree(body).spliterator(), false)
        .map(item -> item.at(id))
        .map(JsonNode::asString)
        .map(UUID::fromString)
        .toList();
  }

  private HttpResponse<String> get(URI address) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Authorization", "Bearer " + curator.token())
            .build();
    return HTTP.send(request, BodyHandlers.ofString());
  }
}
