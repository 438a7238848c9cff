package app.refrain.gallery.remix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.refrain.IntegrationTest;
import app.refrain.account.InvalidValueException;
import app.refrain.account.NotAllowedException;
import app.refrain.account.Person;
import app.refrain.account.Role;
import app.refrain.gallery.GalleryPeople;
import app.refrain.gallery.curation.Curation;
import app.refrain.gallery.publication.Blurb;
import app.refrain.gallery.publication.Credit;
import app.refrain.gallery.publication.Credits;
import app.refrain.gallery.publication.Licence;
import app.refrain.gallery.publication.NoSuchPublicationException;
import app.refrain.gallery.publication.Publication;
import app.refrain.gallery.publication.Publishing;
import app.refrain.gallery.search.Gallery;
import app.refrain.studio.SessionRole;
import app.refrain.studio.StudioSessions;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class RemixesIT {

  @Autowired private BeanFactory beans;
  @Autowired private Publishing publishing;
  @Autowired private Curation curation;
  @Autowired private Gallery gallery;
  @Autowired private Credits credits;
  @Autowired private Remixes remixes;
  @Autowired private Lineages lineages;
  @Autowired private StudioSessions sessions;

  private GalleryPeople people;
  private Person first;
  private Person second;
  private Person third;
  private Publication source;

  @BeforeEach
  void aPiece() {
    people = new GalleryPeople(beans);
    first = people.person(Role.MEMBER);
    second = people.person(Role.MEMBER);
    third = people.person(Role.MEMBER);
    source = people.approved(first, GalleryPeople.blurb("Source"));
  }

  @Test
  void aRemixBeginsWithThePieceInASessionOfOnesOwn() {
    Person guest = people.person(Role.GUEST);
    UUID session = remixes.remix(guest, source.id()).id();
    assertThat(sessions.open(guest, session).role()).isEqualTo(SessionRole.OWNER);
    assertThat(sessions.open(guest, session).title()).isEqualTo("Source");
    assertThat(sessions.score(guest, session).noteCount()).isEqualTo(4);
  }

  @Test
  void creditIsKeptDownTheLine() {
    Publication child = remix(source, second, "Child");
    Publication grandchild = remix(child, third, "Grandchild");
    assertThat(grandchild.parent()).isEqualTo(child.id());
    assertThat(grandchild.composers()).containsExactly(third.name());
    assertThat(grandchild.credits())
        .extracting(Credit::person)
        .containsExactly(third.id(), second.id(), first.id());
    assertThat(grandchild.credits())
        .extracting(Credit::origin)
        .containsExactly(grandchild.id(), child.id(), source.id());
  }

  @Test
  void creditIsKeptWhenTheSessionIsCopiedBeforeItIsPublished() {
    UUID session = remixes.remix(second, source.id()).id();
    UUID copy = sessions.duplicate(second, session).id();
    assertThat(publishing.publish(second, copy, GalleryPeople.blurb("Child")).parent())
        .isEqualTo(source.id());
  }

  @Test
  void aNameThatIsWithdrawnIsGoneDownTheLineAndComesBack() {
    Publication child = remix(source, second, "Child");
    credits.setWithdrawn(first, source.id(), true);
    assertThat(gallery.get(source.id()).composers()).isEmpty();
    assertThat(gallery.get(child.id()).credits())
        .extracting(Credit::person)
        .containsExactly(second.id());
    assertThat(remix(child, third, "Grandchild").credits())
        .extracting(Credit::person)
        .containsExactly(third.id(), second.id());
    credits.setWithdrawn(first, source.id(), false);
    assertThat(gallery.get(child.id()).credits()).hasSize(2);
    assertThatExceptionOfType(NoSuchPublicationException.class)
        .isThrownBy(() -> credits.setWithdrawn(third, source.id(), true));
  }

  @Test
  void theLineageIsShownBothWays() {
    Publication child = remix(source, second, "Child");
    Publication other = remix(source, third, "Other");
    Publication grandchild = remix(child, third, "Grandchild");
    Lineage ofSource = lineages.of(source.id());
    assertThat(ofSource.origins()).isEmpty();
    assertThat(ofSource.piece().remixes())
        .extracting(Lineage.Node::id)
        .containsExactly(child.id(), other.id());
    Lineage ofGrandchild = lineages.of(grandchild.id());
    assertThat(ofGrandchild.origins())
        .extracting(Lineage.Node::title)
        .containsExactly("Source", "Child");
    assertThat(ofGrandchild.piece().remixes()).isEmpty();
  }

  @Test
  void aPieceThatIsGoneKeepsItsPlaceWithoutItsName() {
    Publication child = remix(source, second, "Child");
    Publication grandchild = remix(child, third, "Grandchild");
    publishing.withdraw(second, child.id());
    Lineage.Node gone = lineages.of(source.id()).piece().remixes().getFirst();
    assertThat(gone.isShown()).isFalse();
    assertThat(gone.title()).isEmpty();
    assertThat(gone.composers()).isEmpty();
    assertThat(gone.remixes()).extracting(Lineage.Node::id).containsExactly(grandchild.id());
    publishing.withdraw(third, grandchild.id());
    assertThat(lineages.of(source.id()).piece().remixes()).isEmpty();
  }

  @Test
  void aMergedOriginIsFoundInTheOther() {
    Publication twin = people.approved(second, GalleryPeople.blurb("Twin"));
    UUID session = remixes.remix(third, twin.id()).id();
    curation.merge(people.person(Role.CURATOR), twin.id(), source.id(), "");
    assertThat(publishing.publish(third, session, GalleryPeople.blurb("Late")).parent())
        .isEqualTo(source.id());
  }

  @Test
  void aLicenceMayForbidRemixesOrBindThem() {
    Publication closed =
        people.approved(first, new Blurb("Closed", List.of(), "", Licence.ALL_RIGHTS_RESERVED));
    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> remixes.remix(second, closed.id()));
    Publication alike = people.approved(first, new Blurb("Alike", List.of(), "", Licence.CC_BY_SA));
    UUID session = remixes.remix(second, alike.id()).id();
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> publishing.publish(second, session, GalleryPeople.blurb("Mine")))
        .satisfies(e -> assertThat(e.field()).isEqualTo("licence"));
    publishing.publish(second, session, new Blurb("Mine", List.of(), "", Licence.CC_BY_SA));
  }

  private Publication remix(Publication parent, Person person, String title) {
    UUID session = remixes.remix(person, parent.id()).id();
    UUID id = publishing.publish(person, session, GalleryPeople.blurb(title)).id();
    curation.approve(people.person(Role.CURATOR), id, "");
    return gallery.get(id);
  }
}
