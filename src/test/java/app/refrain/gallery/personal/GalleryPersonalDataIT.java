package app.refrain.gallery.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.refrain.IntegrationTest;
import app.refrain.account.AccountSettings;
import app.refrain.account.PeopleMerged;
import app.refrain.account.Person;
import app.refrain.account.Role;
import app.refrain.gallery.GalleryPeople;
import app.refrain.gallery.composer.Composers;
import app.refrain.gallery.like.Likes;
import app.refrain.gallery.publication.Credit;
import app.refrain.gallery.publication.NoSuchPublicationException;
import app.refrain.gallery.publication.Publication;
import app.refrain.gallery.publication.PublicationAccess;
import app.refrain.gallery.publication.Publishing;
import app.refrain.gallery.remix.Remixes;
import app.refrain.gallery.report.Cause;
import app.refrain.gallery.report.Reports;
import app.refrain.gallery.search.Gallery;
import app.refrain.studio.SessionRole;
import app.refrain.studio.ShareLinks;
import app.refrain.studio.StudioSessions;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class GalleryPersonalDataIT {

  @Autowired private BeanFactory beans;
  @Autowired private PublicationAccess access;
  @Autowired private Publishing publishing;
  @Autowired private Gallery gallery;
  @Autowired private Likes likes;
  @Autowired private Composers composers;
  @Autowired private Reports reports;
  @Autowired private Remixes remixes;
  @Autowired private StudioSessions sessions;
  @Autowired private ShareLinks links;
  @Autowired private AccountSettings settings;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private JsonMapper json;

  private GalleryPeople people;
  private Person composer;
  private Person listener;
  private Publication piece;

  @BeforeEach
  void aPieceThatSomebodyLikes() {
    people = new GalleryPeople(beans);
    composer = people.person(Role.MEMBER);
    listener = people.person(Role.GUEST);
    piece = people.approved(composer, GalleryPeople.blurb("A very own piece"));
    likes.like(listener, piece.id());
    composers.follow(listener, composer.id());
    reports.report(listener, piece.id(), Cause.OTHER, "Too good to be true");
  }

  @Test
  void peopleGetTheirPiecesAndWhatTheyDidAboutOthers() {
    assertThat(json.writeValueAsString(settings.export(composer)))
        .contains("A very own piece", "\"pitch\":60")
        .doesNotContain("Too good to be true");
    assertThat(json.writeValueAsString(settings.export(listener)))
        .contains("Too good to be true", piece.id().toString(), composer.id().toString());
  }

  @Test
  void whoLeavesTakesTheirPiecesWithThem() {
    settings.delete(composer, "");
    assertThatExceptionOfType(NoSuchPublicationException.class)
        .isThrownBy(() -> gallery.get(piece.id()));
    assertThat(composers.followed(listener)).isEmpty();
  }

  @Test
  void whatCameOfThePiecesOfSomebodyWhoLeftStays() {
    Person another = people.person(Role.MEMBER);
    UUID session = remixes.remix(another, piece.id()).id();
    Publication remix = publishing.publish(another, session, GalleryPeople.blurb("Remix"));
    settings.delete(composer, "");
    Publication after = access.get(another, remix.id());
    assertThat(after.credits()).extracting(Credit::person).containsExactly(another.id());
    assertThatExceptionOfType(NoSuchPublicationException.class)
        .isThrownBy(() -> gallery.get(piece.id()));
    assertThatExceptionOfType(NoSuchPublicationException.class)
        .isThrownBy(() -> access.score(people.person(Role.CURATOR), piece.id()));
    assertThat(access.get(people.person(Role.CURATOR), piece.id()).title()).isEqualTo("Gone");
  }

  @Test
  void whoLeavesTakesTheirLikesAndNamesWithThem() {
    settings.delete(listener, "");
    assertThat(gallery.get(piece.id()).likes()).isZero();
    assertThat(composers.get(composer.id()).followers()).isZero();
  }

  @Test
  void whatAGuestDidBecomesTheMembers() {
    Person member = people.person(Role.MEMBER);
    likes.like(member, piece.id());
    events.publishEvent(new PeopleMerged(listener, member));
    assertThat(gallery.get(piece.id()).likes()).isEqualTo(1);
    assertThat(likes.among(member, List.of(piece.id()))).containsExactly(piece.id());
    assertThat(composers.follows(member, composer.id())).isTrue();
    assertThat(composers.get(composer.id()).followers()).isEqualTo(1);
    assertThat(json.writeValueAsString(settings.export(member))).contains("Too good to be true");
  }

  @Test
  void aGuestsPartInAPieceBecomesTheMembersOnce() {
    Person helper = people.person(Role.GUEST);
    UUID session = people.session(composer);
    links.join(helper, links.share(composer, session, SessionRole.EDITOR).token());
    sessions.rename(helper, session, "Together");
    sessions.rename(composer, session, "Really together");
    Publication together = publishing.publish(composer, session, GalleryPeople.blurb("Together"));
    assertThat(together.credits()).hasSize(2);
    events.publishEvent(new PeopleMerged(helper, composer));
    Publication after = access.get(composer, together.id());
    assertThat(after.credits()).extracting(Credit::person).containsExactly(composer.id());
    assertThat(after.composers()).containsExactly(composer.name());
  }
}
