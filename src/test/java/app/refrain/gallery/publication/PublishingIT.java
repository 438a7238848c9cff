package app.refrain.gallery.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.refrain.IntegrationTest;
import app.refrain.account.InvalidValueException;
import app.refrain.account.NotAllowedException;
import app.refrain.account.Person;
import app.refrain.account.Role;
import app.refrain.account.TooManyRequestsException;
import app.refrain.gallery.GalleryPeople;
import app.refrain.gallery.curation.Curation;
import app.refrain.gallery.search.Gallery;
import app.refrain.gallery.search.GalleryEntry;
import app.refrain.gallery.search.GalleryFilter;
import app.refrain.gallery.search.Sort;
import app.refrain.music.Score;
import app.refrain.music.Tunes;
import app.refrain.studio.ExampleTunes;
import app.refrain.studio.StudioSessions;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** A piece's way from a session into the gallery. */
@IntegrationTest
class PublishingIT {

  @Autowired private BeanFactory beans;
  @Autowired private PublicationAccess access;
  @Autowired private Publishing publishing;
  @Autowired private Curation curation;
  @Autowired private Gallery gallery;
  @Autowired private StudioSessions sessions;
  @Autowired private ExampleTunes examples;

  private GalleryPeople people;
  private Person composer;
  private Person curator;

  @BeforeEach
  void people() {
    people = new GalleryPeople(beans);
    composer = people.person(Role.MEMBER);
    curator = people.person(Role.CURATOR);
  }

  @Test
  void whatACuratorApprovesIsInTheGallery() {
    Publication piece = people.submitted(composer, GalleryPeople.blurb("Evening"));
    assertThat(listed(composer)).isEmpty();
    assertThatExceptionOfType(NoSuchPublicationException.class)
        .isThrownBy(() -> gallery.get(piece.id()));
    assertThat(GalleryPeople.all(next -> curation.queue(curator, next, 100)))
        .anySatisfy(item -> assertThat(item.publication()).isEqualTo(piece));
    curation.approve(curator, piece.id(), "");
    assertThat(listed(composer))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.title()).isEqualTo("Evening");
              assertThat(entry.composers()).containsExactly(composer.name());
              assertThat(entry.facts().meter()).isEqualTo("6/8");
              assertThat(entry.facts().instruments()).hasSize(2);
              assertThat(entry.facts().engine()).isEmpty();
            });
    assertThat(gallery.score(piece.id()).noteCount()).isEqualTo(4);
  }

  @Test
  void theCopyStaysAsItIsWhateverBecomesOfTheSession() {
    UUID session = people.session(composer);
    Publication piece = publishing.publish(composer, session, GalleryPeople.blurb("Kept"));
    sessions.rename(composer, session, "Other");
    sessions.delete(composer, session);
    assertThat(access.score(composer, piece.id()).title()).isEqualTo("Kept");
    assertThat(access.score(composer, piece.id()).noteCount()).isEqualTo(4);
  }

  @Test
  void aTuneOfTheShelfIsTraditional() {
    Score tune = examples.all().getFirst();
    Score unnamed = tune.withCredits(app.refrain.music.Credits.titled("My jig"));
    UUID taken = sessions.create(composer, tune).id();
    UUID retyped = sessions.create(composer, unnamed).id();
    for (UUID session : List.of(taken, retyped)) {
      Publication piece = publishing.publish(composer, session, GalleryPeople.blurb("Mine"));
      assertThat(piece.composers()).containsExactly(ExampleTunes.TRADITIONAL, composer.name());
      assertThat(access.score(composer, piece.id()).composer()).isEqualTo("Traditional");
    }
  }

  @Test
  void theCopyCheckLooksAtWhatPeopleMadeAlone() {
    UUID session = sessions.create(composer, examples.all().getFirst()).id();
    Publication piece = publishing.publish(composer, session, GalleryPeople.blurb("Copied"));
    assertThat(GalleryPeople.all(next -> curation.queue(curator, next, 100)))
        .filteredOn(item -> item.publication().id().equals(piece.id()))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.copied().source()).isEqualTo("The Kesh Jig (traditional)");
              assertThat(item.copied().notes()).isGreaterThan(24);
            });
  }

  @Test
  void ofAFileOfUnknownOriginACuratorDecides() {
    Score tune = Tunes.score("4/4", "C4:1 D4:1 E4:2");
    UUID unknown = sessions.createFromFile(curator, tune).id();
    assertThat(publishing.publish(curator, unknown, GalleryPeople.blurb("Whose?")).state())
        .isEqualTo(PublicationState.SUBMITTED);
    UUID copy = sessions.duplicate(curator, unknown).id();
    Blurb said = new Blurb("Known", List.of(), "", null, "Clara Schumann");
    Publication known = publishing.publish(curator, copy, said);
    assertThat(known.state()).isEqualTo(PublicationState.APPROVED);
    assertThat(known.composers()).containsExactly("Clara Schumann", curator.name());
  }

  @Test
  void guestsAreAskedToSignUp() {
    Person guest = people.person(Role.GUEST);
    UUID session = people.session(guest);
    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> publishing.publish(guest, session, GalleryPeople.blurb("Mine")))
        .withMessageContaining("Sign up");
  }

  @Test
  void aSessionWithoutNotesIsNoPiece() {
    UUID session = sessions.create(composer, "Nothing yet").id();
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> publishing.publish(composer, session, GalleryPeople.blurb("Nothing")));
  }

  @Test
  void aSessionWaitsOnce() {
    UUID session = people.session(composer);
    publishing.publish(composer, session, GalleryPeople.blurb("Once"));
    assertThatExceptionOfType(WrongStateException.class)
        .isThrownBy(() -> publishing.publish(composer, session, GalleryPeople.blurb("Twice")));
  }

  @Test
  void nobodyPublishesTooOften() {
    UUID session = people.session(composer);
    assertThatExceptionOfType(TooManyRequestsException.class)
        .isThrownBy(
            () -> {
              for (int i = 0; i < 100; i++) {
                publishOrFindItWaiting(session);
              }
            });
  }

  private void publishOrFindItWaiting(UUID session) {
    try {
      publishing.publish(composer, session, GalleryPeople.blurb("Again"));
    } catch (WrongStateException waiting) {
      // As all but the first.
    }
  }

  @Test
  void whatIsWithdrawnIsInTheGalleryNoMore() {
    Publication piece = people.approved(composer, GalleryPeople.blurb("Brief"));
    publishing.withdraw(composer, piece.id());
    assertThat(listed(composer)).isEmpty();
    assertThatExceptionOfType(NoSuchPublicationException.class)
        .isThrownBy(() -> gallery.score(piece.id()));
    assertThat(access.get(composer, piece.id()).state()).isEqualTo(PublicationState.WITHDRAWN);
  }

  private List<GalleryEntry> listed(Person person) {
    return gallery.list(GalleryFilter.by(person.id()), Sort.NEW, null, 10).items();
  }
}
