package app.refrain.gallery.page;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.IntegrationTest;
import app.refrain.account.Person;
import app.refrain.account.Role;
import app.refrain.gallery.GalleryPeople;
import app.refrain.gallery.curation.Curation;
import app.refrain.gallery.publication.Publication;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of pieces in the gallery. */
@IntegrationTest
class PublicationPagesIT {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @LocalServerPort private int port;
  @Autowired private BeanFactory beans;
  @Autowired private Curation curation;

  private GalleryPeople people;
  private Person composer;
  private Publication piece;

  @BeforeEach
  void aPiece() {
    people = new GalleryPeople(beans);
    composer = people.person(Role.MEMBER);
    piece = people.approved(composer, GalleryPeople.blurb("Evening"));
  }

  @Test
  void sayOnceWhatAPieceIsLike() throws Exception {
    String main = get(piece.path()).body().replaceFirst("(?s).*<main", "");
    assertThat(main).containsOnlyOnce(composer.name()).containsOnlyOnce("6/8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/p/%s", "/p/%s/score.json", "/p/%s/roll.png", "/embed/%s"})
  void leadFromADuplicateToWhatItWasMergedInto(String path) throws Exception {
    UUID kept = people.approved(composer, GalleryPeople.blurb("Evening")).id();
    curation.merge(people.person(Role.CURATOR), piece.id(), kept, "");
    HttpResponse<String> answer = get(path.formatted(piece.id()));
    assertThat(answer.statusCode()).isEqualTo(301);
    assertThat(answer.headers().firstValue("Location")).hasValue(path.formatted(kept));
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void areNotThereWhenBothPiecesAreGone() throws Exception {
    UUID kept = people.approved(composer, GalleryPeople.blurb("Evening")).id();
    Person curator = people.person(Role.CURATOR);
    curation.merge(curator, piece.id(), kept, "");
    curation.reject(curator, kept, "Neither of them.");
    assertThat(get(piece.path()).statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
        BodyHandlers.ofString());
  }
}
