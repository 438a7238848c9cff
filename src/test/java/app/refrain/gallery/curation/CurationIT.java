package app.refrain.gallery.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import app.refrain.IntegrationTest;
import app.refrain.Statements;
import app.refrain.account.InvalidValueException;
import app.refrain.account.NotAllowedException;
import app.refrain.account.Person;
import app.refrain.account.Role;
import app.refrain.account.TooManyRequestsException;
import app.refrain.gallery.GalleryPeople;
import app.refrain.gallery.appeal.Appeal;
import app.refrain.gallery.appeal.Appeals;
import app.refrain.gallery.collection.Choice;
import app.refrain.gallery.collection.GalleryCollections;
import app.refrain.gallery.decision.Decision;
import app.refrain.gallery.decision.Verdict;
import app.refrain.gallery.like.Likes;
import app.refrain.gallery.publication.Publication;
import app.refrain.gallery.publication.PublicationAccess;
import app.refrain.gallery.publication.PublicationState;
import app.refrain.gallery.publication.Publishing;
import app.refrain.gallery.publication.WrongStateException;
import app.refrain.gallery.report.Cause;
import app.refrain.gallery.report.NoSuchReportException;
import app.refrain.gallery.report.Report;
import app.refrain.gallery.report.Reports;
import app.refrain.gallery.search.Gallery;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@IntegrationTest
class CurationIT {

  @Autowired private BeanFactory beans;
  @Autowired private PublicationAccess access;
  @Autowired private Publishing publishing;
  @Autowired private Curation curation;
  @Autowired private Gallery gallery;
  @Autowired private Likes likes;
  @Autowired private Reports reports;
  @Autowired private Appeals appeals;
  @Autowired private GalleryCollections collections;
  @Autowired private JdbcClient jdbc;
  @Autowired private EntityManagerFactory entities;
  @Autowired private TransactionOperations transaction;

  private GalleryPeople people;
  private Person composer;
  private Person curator;
  private UUID piece;

  @BeforeEach
  void aSubmittedPiece() {
    people = new GalleryPeople(beans);
    composer = people.person(Role.MEMBER);
    curator = people.person(Role.CURATOR);
    piece = people.submitted(composer, GalleryPeople.blurb("Evening")).id();
  }

  @Test
  void everyDecisionIsKeptWithWhoWhenAndWhy() {
    curation.askForChanges(curator, piece, "Name the fiddler.");
    publishing.revise(composer, piece, GalleryPeople.blurb("Evening, with fiddle"), true);
    curation.approve(curator, piece, "Lovely now.");
    curation.feature(curator, piece, "");
    curation.unfeature(curator, piece, "");
    curation.reject(curator, piece, "It was copied after all.");
    List<Decision> decisions = curation.decisions(curator, piece);
    assertThat(decisions)
        .extracting(Decision::verdict, Decision::reason)
        .containsExactly(
            tuple(Verdict.REJECTED, "It was copied after all."),
            tuple(Verdict.UNFEATURED, ""),
            tuple(Verdict.FEATURED, ""),
            tuple(Verdict.APPROVED, "Lovely now."),
            tuple(Verdict.CHANGES_ASKED, "Name the fiddler."));
    assertThat(decisions).extracting(Decision::person).containsOnly(curator.id());
    assertThat(decisions).extracting(Decision::name).containsOnly(curator.name());
    assertThat(decisions).extracting(Decision::decidedAt).doesNotContainNull();
    assertThat(access.get(composer, piece).reason()).isEqualTo("It was copied after all.");
  }

  @Test
  void aLongListOfDecisionsNeedsNoMoreStatementsThanAShortOne() {
    curation.approve(curator, piece, "");
    long few = Statements.during(entities, () -> curation.decisions(curator, piece));
    for (int round = 0; round < 3; round++) {
      curation.feature(people.person(Role.CURATOR), piece, "");
      curation.unfeature(people.person(Role.CURATOR), piece, "");
    }
    assertThat(Statements.during(entities, () -> curation.decisions(curator, piece)))
        .isEqualTo(few);
    assertThat(curation.decisions(curator, piece)).extracting(Decision::name).hasSize(7);
  }

  @Test
  void ofTwoCuratorsWhoDismissAReportOneIsToldThatItIsClosed() throws Exception {
    curation.approve(curator, piece, "");
    reports.report(people.person(Role.GUEST), piece, Cause.OTHER, "It is too loud.");
    UUID report =
        reports.queue(curator, null, 100).items().stream()
            .filter(open -> open.publication().equals(piece))
            .findFirst()
            .orElseThrow()
            .id();
    Person other = people.person(Role.CURATOR);
    CompletableFuture<Void> second =
        transaction.execute(
            status -> {
              reports.dismiss(curator, report, "It may be.");
              return CompletableFuture.runAsync(() -> reports.dismiss(other, report, "Fine."));
            });
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(() -> second.get(30, TimeUnit.SECONDS))
        .withCauseInstanceOf(NoSuchReportException.class);
    assertThat(curation.decisions(curator, piece))
        .filteredOn(decision -> decision.verdict() == Verdict.REPORT_DISMISSED)
        .singleElement()
        .satisfies(decision -> assertThat(decision.person()).isEqualTo(curator.id()));
  }

  @Test
  void whoMustExplainThemselvesDoes() {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> curation.reject(curator, piece, " "));
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> curation.askForChanges(curator, piece, null));
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> curation.reject(curator, piece, "x".repeat(Curation.LONGEST_REASON + 1)));
  }

  @Test
  void nobodyDecidesAboutTheirOwnPiecesButAdministrators() {
    jdbc.sql("update account set role = 'CURATOR' where id = ?").param(composer.id()).update();
    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> curation.approve(composer, piece, ""))
        .withMessageContaining("Another curator");
    jdbc.sql("update account set role = 'ADMINISTRATOR' where id = ?")
        .param(composer.id())
        .update();
    curation.approve(composer, piece, "");
    jdbc.sql("update account set role = 'MEMBER' where id = ?").param(composer.id()).update();
  }

  @Test
  void aRoleThatWasTakenAwayCountsNoMoreWhateverTheCallerRemembers() {
    jdbc.sql("update account set role = 'MEMBER' where id = ?").param(curator.id()).update();
    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> curation.approve(curator, piece, ""));
  }

  @Test
  void whatIsWithdrawnStaysSo() {
    publishing.withdraw(composer, piece);
    assertThatExceptionOfType(WrongStateException.class)
        .isThrownBy(() -> curation.approve(curator, piece, ""))
        .withMessageContaining("withdrawn");
    assertThatExceptionOfType(WrongStateException.class)
        .isThrownBy(() -> publishing.revise(composer, piece, GalleryPeople.blurb("Back"), false));
  }

  @Test
  void provenComposersNeedNoCurator() {
    for (int i = 0; i < 5; i++) {
      people.approved(composer, GalleryPeople.blurb("Piece " + i));
    }
    Publication next = people.submitted(composer, GalleryPeople.blurb("One more"));
    assertThat(next.state()).isEqualTo(PublicationState.APPROVED);
    assertThat(curation.decisions(curator, next.id()))
        .extracting(Decision::person, Decision::name, Decision::verdict)
        .containsExactly(tuple(null, "Refrain", Verdict.APPROVED));
    curation.reject(curator, next.id(), "Not this one.");
    assertThat(people.submitted(composer, GalleryPeople.blurb("Another")).state())
        .isEqualTo(PublicationState.SUBMITTED);
  }

  @Test
  void aMergedPieceLivesOnInTheOther() {
    Publication kept = people.approved(composer, GalleryPeople.blurb("Evening"));
    curation.approve(curator, piece, "");
    Person both = people.person(Role.GUEST);
    likes.like(both, piece);
    likes.like(both, kept.id());
    likes.like(people.person(Role.GUEST), piece);
    String slug = collections.create(curator, "Evenings", "").slug();
    collections.arrange(curator, slug, List.of(new Choice(piece, "The first")));
    curation.merge(curator, piece, kept.id(), "Twice the same");
    assertThat(gallery.get(piece).id()).isEqualTo(kept.id());
    assertThat(gallery.get(kept.id()).likes()).isEqualTo(2);
    assertThat(collections.pieces(slug))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.entry().id()).isEqualTo(kept.id());
              assertThat(item.note()).isEqualTo("The first");
            });
    assertThat(access.get(composer, piece).state()).isEqualTo(PublicationState.MERGED);
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> curation.merge(curator, kept.id(), kept.id(), ""));
  }

  @Test
  void anUpheldReportTakesThePieceOutAndClosesTheOthers() {
    curation.approve(curator, piece, "");
    Person reader = people.person(Role.GUEST);
    reports.report(reader, piece, Cause.COPIED, "An old hymn");
    reports.report(reader, piece, Cause.SPAM, "Once is enough");
    reports.report(people.person(Role.GUEST), piece, Cause.CREDITS, "");
    List<Report> open = open();
    assertThat(open).hasSize(2);
    assertThat(open.getFirst().details()).isEqualTo("An old hymn");
    assertThat(open.getFirst().open()).isEqualTo(2);
    reports.uphold(curator, open.getLast().id(), "It is an old hymn.");
    assertThat(open()).isEmpty();
    assertThat(access.get(composer, piece).state()).isEqualTo(PublicationState.REJECTED);
    assertThatExceptionOfType(NoSuchReportException.class)
        .isThrownBy(() -> reports.dismiss(curator, open.getFirst().id(), "Too late."));
  }

  @Test
  void nobodyReportsTooMuch() {
    curation.approve(curator, piece, "");
    Person reader = people.person(Role.GUEST);
    assertThatExceptionOfType(TooManyRequestsException.class)
        .isThrownBy(
            () -> {
              for (int i = 0; i < 100; i++) {
                reports.report(reader, piece, Cause.SPAM, "");
              }
            });
    assertThat(open()).hasSize(1);
  }

  @Test
  void aDismissedReportChangesNothing() {
    curation.approve(curator, piece, "");
    reports.report(people.person(Role.GUEST), piece, Cause.OTHER, "I do not like it");
    reports.dismiss(curator, open().getFirst().id(), "That is no reason.");
    assertThat(open()).isEmpty();
    assertThat(gallery.get(piece).id()).isEqualTo(piece);
    assertThat(curation.decisions(curator, piece).getFirst().verdict())
        .isEqualTo(Verdict.REPORT_DISMISSED);
  }

  @Test
  void anotherCuratorDecidesAnAppeal() {
    curation.reject(curator, piece, "Too short.");
    appeals.appeal(composer, piece, "It is meant to be.");
    assertThatExceptionOfType(WrongStateException.class)
        .isThrownBy(() -> appeals.appeal(composer, piece, "Please!"));
    Appeal appeal = appeal();
    assertThat(appeal.reason()).isEqualTo("Too short.");
    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> appeals.deny(curator, appeal.id(), "No."));
    assertThatExceptionOfType(WrongStateException.class)
        .isThrownBy(() -> curation.approve(curator, piece, ""));
    appeals.grant(people.person(Role.CURATOR), appeal.id(), "So it is.");
    assertThat(gallery.get(piece).id()).isEqualTo(piece);
    assertThat(appeals()).extracting(Appeal::publication).doesNotContain(piece);
  }

  @Test
  void aDeniedAppealIsTheLastAgainstARejection() {
    curation.reject(curator, piece, "Too short.");
    appeals.appeal(composer, piece, "It is meant to be.");
    appeals.deny(people.person(Role.CURATOR), appeal().id(), "Still too short.");
    assertThat(access.get(composer, piece).reason()).isEqualTo("Still too short.");
    assertThatExceptionOfType(WrongStateException.class)
        .isThrownBy(() -> appeals.appeal(composer, piece, "Please!"));
    curation.approve(curator, piece, "By mistake");
    curation.reject(curator, piece, "Anew.");
    appeals.appeal(composer, piece, "Now listen.");
    assertThat(appeal().words()).isEqualTo("Now listen.");
  }

  private List<Report> open() {
    return GalleryPeople.all(next -> reports.queue(curator, next, 100)).stream()
        .filter(report -> report.publication().equals(piece))
        .toList();
  }

  private Appeal appeal() {
    return appeals().stream()
        .filter(appeal -> appeal.publication().equals(piece))
        .findFirst()
        .orElseThrow();
  }

  private List<Appeal> appeals() {
    return GalleryPeople.all(next -> appeals.queue(curator, next, 100));
  }
}
