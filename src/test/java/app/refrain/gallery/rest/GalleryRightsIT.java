package app.refrain.gallery.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.refrain.IntegrationTest;
import app.refrain.account.NotAllowedException;
import app.refrain.account.Person;
import app.refrain.account.Role;
import app.refrain.gallery.GalleryPeople;
import app.refrain.gallery.GalleryPeople.Somebody;
import app.refrain.gallery.appeal.Appeals;
import app.refrain.gallery.collection.Choice;
import app.refrain.gallery.collection.GalleryCollections;
import app.refrain.gallery.composer.Composers;
import app.refrain.gallery.curation.Curation;
import app.refrain.gallery.like.Likes;
import app.refrain.gallery.publication.Credits;
import app.refrain.gallery.publication.NoSuchPublicationException;
import app.refrain.gallery.publication.PublicationAccess;
import app.refrain.gallery.publication.Publishing;
import app.refrain.gallery.remix.Lineages;
import app.refrain.gallery.remix.Remixes;
import app.refrain.gallery.report.Cause;
import app.refrain.gallery.report.Reports;
import app.refrain.gallery.search.Gallery;
import app.refrain.gallery.search.GalleryFilter;
import app.refrain.gallery.search.Sort;
import app.refrain.studio.NoSuchSessionException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may do what in the gallery: every action by everybody, at the service and over HTTP. */
@IntegrationTest
class GalleryRightsIT {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String WORDS = "{\"title\":\"Evening\",\"tags\":[\"night\"]}";

  /** Who tries: everybody but the owner has no part in the piece. */
  enum Who {
    ANONYMOUS(null),
    GUEST(Role.GUEST),
    MEMBER(Role.MEMBER),
    OWNER(Role.MEMBER),
    CURATOR(Role.CURATOR),
    ADMINISTRATOR(Role.ADMINISTRATOR);

    static final Set<Who> ALL = EnumSet.allOf(Who.class);
    static final Set<Who> SIGNED_IN = EnumSet.range(GUEST, ADMINISTRATOR);
    static final Set<Who> OTHERS = EnumSet.of(GUEST, MEMBER, CURATOR, ADMINISTRATOR);
    static final Set<Who> MEMBERS = EnumSet.range(MEMBER, ADMINISTRATOR);
    static final Set<Who> CURATORS = EnumSet.of(CURATOR, ADMINISTRATOR);
    static final Set<Who> READERS = EnumSet.of(OWNER, CURATOR, ADMINISTRATOR);

    private final Role role;

    Who(Role role) {
      this.role = role;
    }
  }

  /** Where the piece stands before. */
  private enum Stage {
    SUBMITTED,
    APPROVED,
    REPORTED,
    REJECTED,
    APPEALED
  }

  @FunctionalInterface
  private interface Call {
    void by(GalleryRightsIT test, Person person);
  }

  /** What is tried, by whom it may be, and whether the others may know of the piece. */
  private enum Action {
    BROWSE(Stage.APPROVED, Who.ALL, "GET", "/gallery?composer={composer}", (t, p) -> t.browse()),
    OPEN(Stage.APPROVED, Who.ALL, "GET", "/gallery/{piece}", (t, p) -> t.gallery.get(t.piece)),
    LISTEN(
        Stage.APPROVED,
        Who.ALL,
        "GET",
        "/gallery/{piece}/score.json",
        (t, p) -> t.gallery.score(t.piece)),
    PICTURE(
        Stage.APPROVED,
        Who.ALL,
        "GET",
        "/gallery/{piece}/roll.svg",
        (t, p) -> t.gallery.score(t.piece)),
    LINEAGE(
        Stage.APPROVED,
        Who.ALL,
        "GET",
        "/gallery/{piece}/lineage",
        (t, p) -> t.lineages.of(t.piece)),
    COMPOSER(
        Stage.APPROVED,
        Who.ALL,
        "GET",
        "/gallery/composers/{composer}",
        (t, p) -> t.composers.get(t.owner.person().id())),
    COLLECTIONS(
        Stage.APPROVED, Who.ALL, "GET", "/gallery/collections", (t, p) -> t.collections.list()),
    COLLECTION(
        Stage.APPROVED,
        Who.ALL,
        "GET",
        "/gallery/collections/{slug}",
        (t, p) -> t.collections.pieces(t.slug)),

    LIKE(
        Stage.APPROVED,
        Who.OTHERS,
        "POST",
        "/gallery/{piece}/like",
        (t, p) -> t.likes.like(p, t.piece)),
    UNLIKE(
        Stage.APPROVED,
        Who.SIGNED_IN,
        "DELETE",
        "/gallery/{piece}/like",
        (t, p) -> t.likes.unlike(p, t.piece)),
    REPORT(
        Stage.APPROVED,
        Who.SIGNED_IN,
        "POST",
        "/gallery/{piece}/report",
        (t, p) -> t.reports.report(p, t.piece, Cause.SPAM, ""),
        "{\"cause\":\"SPAM\"}"),
    REMIX(
        Stage.APPROVED,
        Who.SIGNED_IN,
        "POST",
        "/gallery/{piece}/remix",
        (t, p) -> t.remixes.remix(p, t.piece)),
    FOLLOW(
        Stage.APPROVED,
        Who.OTHERS,
        "POST",
        "/gallery/composers/{composer}/follow",
        (t, p) -> t.composers.follow(p, t.owner.person().id())),
    UNFOLLOW(
        Stage.APPROVED,
        Who.SIGNED_IN,
        "DELETE",
        "/gallery/composers/{composer}/follow",
        (t, p) -> t.composers.unfollow(p, t.owner.person().id())),
    FOLLOWING(
        Stage.APPROVED, Who.SIGNED_IN, "GET", "/following", (t, p) -> t.composers.followed(p)),
    NEWS(
        Stage.APPROVED,
        Who.SIGNED_IN,
        "GET",
        "/following/pieces",
        (t, p) -> t.gallery.news(p, null, 10)),
    LIKED(Stage.APPROVED, Who.SIGNED_IN, "GET", "/likes", (t, p) -> t.gallery.liked(p, null, 10)),

    PUBLISH_ONES_OWN(
        Stage.APPROVED,
        Who.MEMBERS,
        "POST",
        "/sessions/{theirs}/publish",
        (t, p) -> t.publishing.publish(p, t.theirs, GalleryPeople.blurb("Evening")),
        WORDS),
    PUBLISH(
        Stage.APPROVED,
        EnumSet.of(Who.OWNER),
        "POST",
        "/sessions/{session}/publish",
        (t, p) -> t.publishing.publish(p, t.session, GalleryPeople.blurb("Evening")),
        WORDS,
        Set.of()),
    MINE(Stage.SUBMITTED, Who.SIGNED_IN, "GET", "/publications", (t, p) -> t.access.list(p)),
    SEE(
        Stage.SUBMITTED,
        Who.READERS,
        "GET",
        "/publications/{piece}",
        (t, p) -> t.access.get(p, t.piece),
        "",
        Who.READERS),
    HEAR(
        Stage.SUBMITTED,
        Who.READERS,
        "GET",
        "/publications/{piece}/score.json",
        (t, p) -> t.access.score(p, t.piece),
        "",
        Who.READERS),
    REVISE(
        Stage.SUBMITTED,
        EnumSet.of(Who.OWNER),
        "PUT",
        "/publications/{piece}",
        (t, p) -> t.publishing.revise(p, t.piece, GalleryPeople.blurb("Morning"), true),
        WORDS,
        Who.READERS),
    WITHDRAW(
        Stage.SUBMITTED,
        EnumSet.of(Who.OWNER),
        "DELETE",
        "/publications/{piece}",
        (t, p) -> t.publishing.withdraw(p, t.piece),
        "",
        Who.READERS),
    APPEAL(
        Stage.REJECTED,
        EnumSet.of(Who.OWNER),
        "POST",
        "/publications/{piece}/appeal",
        (t, p) -> t.appeals.appeal(p, t.piece, "Listen again."),
        "{\"words\":\"Listen again.\"}",
        Who.READERS),
    WITHDRAW_NAME(
        Stage.APPROVED,
        EnumSet.of(Who.OWNER),
        "DELETE",
        "/publications/{piece}/credit",
        (t, p) -> t.credits.setWithdrawn(p, t.piece, true),
        "",
        Set.of()),
    RESTORE_NAME(
        Stage.APPROVED,
        EnumSet.of(Who.OWNER),
        "PUT",
        "/publications/{piece}/credit",
        (t, p) -> t.credits.setWithdrawn(p, t.piece, false),
        "",
        Set.of()),

    QUEUE(Stage.SUBMITTED, "GET", "/curation", (t, p) -> t.curation.queue(p, null, 10)),
    DECISIONS(
        Stage.APPROVED,
        "GET",
        "/curation/{piece}/decisions",
        (t, p) -> t.curation.decisions(p, t.piece)),
    APPROVE(Stage.SUBMITTED, "approve", (t, p) -> t.curation.approve(p, t.piece, "Yes.")),
    REJECT(Stage.APPROVED, "reject", (t, p) -> t.curation.reject(p, t.piece, "No.")),
    ASK(Stage.SUBMITTED, "changes", (t, p) -> t.curation.askForChanges(p, t.piece, "Longer.")),
    FEATURE(Stage.APPROVED, "feature", (t, p) -> t.curation.feature(p, t.piece, "")),
    UNFEATURE(Stage.APPROVED, "unfeature", (t, p) -> t.curation.unfeature(p, t.piece, "")),
    MERGE(Stage.SUBMITTED, "merge", (t, p) -> t.curation.merge(p, t.piece, t.other, "")),
    REPORTS(Stage.REPORTED, "GET", "/curation/reports", (t, p) -> t.reports.queue(p, null, 10)),
    UPHOLD(
        Stage.REPORTED,
        Who.CURATORS,
        "POST",
        "/curation/reports/{report}",
        (t, p) -> t.reports.uphold(p, t.report, "So it is."),
        ruling("uphold")),
    DISMISS(
        Stage.REPORTED,
        Who.CURATORS,
        "POST",
        "/curation/reports/{report}",
        (t, p) -> t.reports.dismiss(p, t.report, "It is not."),
        ruling("dismiss")),
    APPEALS(Stage.APPEALED, "GET", "/curation/appeals", (t, p) -> t.appeals.queue(p, null, 10)),
    GRANT(
        Stage.APPEALED,
        Who.CURATORS,
        "POST",
        "/curation/appeals/{appeal}",
        (t, p) -> t.appeals.grant(p, t.appeal, "Well then."),
        ruling("grant")),
    DENY(
        Stage.APPEALED,
        Who.CURATORS,
        "POST",
        "/curation/appeals/{appeal}",
        (t, p) -> t.appeals.deny(p, t.appeal, "No."),
        ruling("deny")),
    MAKE_COLLECTION(
        Stage.APPROVED,
        Who.CURATORS,
        "POST",
        "/curation/collections",
        (t, p) -> t.collections.create(p, "Nights", ""),
        "{\"title\":\"Nights\"}"),
    EDIT_COLLECTION(
        Stage.APPROVED,
        Who.CURATORS,
        "PUT",
        "/curation/collections/{slug}",
        (t, p) -> t.collections.edit(p, t.slug, "Nights", ""),
        "{\"title\":\"Nights\"}"),
    ARRANGE_COLLECTION(
        Stage.APPROVED,
        Who.CURATORS,
        "PUT",
        "/curation/collections/{slug}/pieces",
        (t, p) -> t.collections.arrange(p, t.slug, List.of(new Choice(t.piece, null))),
        "[{\"publication\":\"{piece}\"}]"),
    DELETE_COLLECTION(
        Stage.APPROVED,
        "DELETE",
        "/curation/collections/{slug}",
        (t, p) -> t.collections.delete(p, t.slug));

    private final Stage stage;
    private final Set<Who> allowed;
    private final Set<Who> knowing;
    private final String method;
    private final String path;
    private final String body;
    private final Call service;

    /** A decision of curators about the piece. */
    Action(Stage stage, String decision, Call service) {
      this(stage, Who.CURATORS, "POST", "/curation/{piece}", service, ruling(decision));
    }

    /** Something else that is for curators. */
    Action(Stage stage, String method, String path, Call service) {
      this(stage, Who.CURATORS, method, path, service);
    }

    Action(Stage stage, Set<Who> allowed, String method, String path, Call service) {
      this(stage, allowed, method, path, service, "");
    }

    Action(Stage stage, Set<Who> allowed, String method, String path, Call service, String body) {
      this(stage, allowed, method, path, service, body, Who.ALL);
    }

    Action(
        Stage stage,
        Set<Who> allowed,
        String method,
        String path,
        Call service,
        String body,
        Set<Who> knowing) {
      this.stage = stage;
      this.allowed = allowed;
      this.knowing = knowing;
      this.method = method;
      this.path = path;
      this.body = body;
      this.service = service;
    }

    private static String ruling(String decision) {
      return "{\"decision\":\"%s\",\"reason\":\"Because.\",\"into\":\"{other}\"}"
          .formatted(decision);
    }
  }

  @LocalServerPort private int port;
  @Autowired private BeanFactory beans;
  @Autowired private Gallery gallery;
  @Autowired private Lineages lineages;
  @Autowired private Composers composers;
  @Autowired private GalleryCollections collections;
  @Autowired private Likes likes;
  @Autowired private Reports reports;
  @Autowired private Remixes remixes;
  @Autowired private PublicationAccess access;
  @Autowired private Publishing publishing;
  @Autowired private Credits credits;
  @Autowired private Appeals appeals;
  @Autowired private Curation curation;

  private GalleryPeople people;
  private Somebody owner;
  private Person curator;
  private UUID session;
  private UUID theirs;
  private UUID piece;
  private UUID other = UUID.randomUUID();
  private UUID report = UUID.randomUUID();
  private UUID appeal = UUID.randomUUID();
  private String slug;

  @BeforeEach
  void aPiece() {
    people = new GalleryPeople(beans);
    owner = people.somebody(Role.MEMBER);
    curator = people.person(Role.CURATOR);
    session = people.session(owner.person());
    piece = people.submitted(owner.person(), GalleryPeople.blurb("Evening")).id();
    slug = collections.create(curator, "Evenings", "").slug();
  }

  /** The queues show the oldest only, and other tests look for theirs in them. */
  @AfterEach
  void tidy() {
    beans
        .getBean(JdbcClient.class)
        .sql(
            """
            delete from publication
            where id in (:piece, :other) or session in (:session, :theirs)
            """)
        .param("piece", piece)
        .param("other", other)
        .param("session", session)
        .param("theirs", theirs == null ? session : theirs)
        .update();
  }

  private void bring(Action action) {
    switch (action.stage) {
      case SUBMITTED -> {}
      case APPROVED -> curation.approve(curator, piece, "");
      case REPORTED -> {
        curation.approve(curator, piece, "");
        reports.report(curator, piece, Cause.SPAM, "");
        report =
            GalleryPeople.all(next -> reports.queue(curator, next, 100)).stream()
                .filter(r -> r.publication().equals(piece))
                .findFirst()
                .orElseThrow()
                .id();
      }
      case REJECTED -> curation.reject(curator, piece, "No.");
      case APPEALED -> {
        curation.reject(curator, piece, "No.");
        appeals.appeal(owner.person(), piece, "Listen again.");
        appeal =
            GalleryPeople.all(next -> appeals.queue(curator, next, 100)).stream()
                .filter(a -> a.publication().equals(piece))
                .findFirst()
                .orElseThrow()
                .id();
      }
    }
    if (action == Action.MERGE) {
      other = people.approved(people.person(Role.MEMBER), GalleryPeople.blurb("Other")).id();
    }
  }

  static Stream<Arguments> cells() {
    return Arrays.stream(Action.values())
        .flatMap(action -> Arrays.stream(Who.values()).map(who -> Arguments.of(action, who)));
  }

  /** Those services that are not for everybody want to know who asks. */
  static Stream<Arguments> cellsOfServices() {
    return cells().filter(cell -> cell.get()[1] != Who.ANONYMOUS);
  }

  @ParameterizedTest
  @MethodSource("cellsOfServices")
  void theServiceLetsNobodyDoMoreThanTheyMay(Action action, Who who) {
    bring(action);
    Person person = enter(who).person();
    if (action.allowed.contains(who)) {
      assertThatCode(() -> action.service.by(this, person)).doesNotThrowAnyException();
    } else if (action.knowing.contains(who)) {
      assertThatExceptionOfType(NotAllowedException.class)
          .isThrownBy(() -> action.service.by(this, person))
          .withMessageEndingWith(".");
    } else {
      assertThatThrownBy(() -> action.service.by(this, person))
          .isInstanceOfAny(NoSuchPublicationException.class, NoSuchSessionException.class);
    }
  }

  @ParameterizedTest
  @MethodSource("cells")
  void theInterfaceForProgramsLetsNobodyDoMoreThanTheyMay(Action action, Who who) throws Exception {
    bring(action);
    int status = send(action, enter(who).token());
    if (action.allowed.contains(who)) {
      assertThat(status).isBetween(200, 299);
    } else if (who == Who.ANONYMOUS) {
      assertThat(status).isEqualTo(401);
    } else {
      assertThat(status).isEqualTo(action.knowing.contains(who) ? 403 : 404);
    }
  }

  static Stream<Action> actionsOnSomething() {
    return Arrays.stream(Action.values())
        .filter(action -> action.path.contains("/{"))
        // What never was can be ended.
        .filter(action -> action != Action.UNLIKE && action != Action.UNFOLLOW);
  }

  @ParameterizedTest
  @MethodSource("actionsOnSomething")
  void aGuessedIdIsLikeOneThatIsNotThere(Action action) throws Exception {
    piece = UUID.randomUUID();
    session = UUID.randomUUID();
    theirs = UUID.randomUUID();
    slug = "no-such-collection";
    owner = new Somebody(new Person(UUID.randomUUID(), "Nobody", Role.MEMBER), owner.token());
    assertThat(send(action, people.somebody(Role.ADMINISTRATOR).token())).isEqualTo(404);
  }

  @ParameterizedTest
  @EnumSource(
      value = Action.class,
      names = {"OPEN", "LISTEN", "PICTURE", "LINEAGE", "LIKE", "REPORT", "REMIX"})
  void whatIsNotInTheGalleryIsNotThereForAnybody(Action action) throws Exception {
    assertThat(send(action, people.somebody(Role.ADMINISTRATOR).token())).isEqualTo(404);
    assertThat(send(action, owner.token())).isEqualTo(404);
  }

  private void browse() {
    gallery.list(GalleryFilter.by(owner.person().id()), Sort.NEW, null, 10);
  }

  private Somebody enter(Who who) {
    Somebody somebody =
        switch (who) {
          case ANONYMOUS -> new Somebody(null, null);
          case OWNER -> owner;
          default -> people.somebody(who.role);
        };
    theirs = somebody.person() == null ? UUID.randomUUID() : people.session(somebody.person());
    return somebody;
  }

  private int send(Action action, String token) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + port + "/api/v1" + filled(action.path)))
            .header("Content-Type", "application/json")
            .method(action.method, BodyPublishers.ofString(filled(action.body)));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return HTTP.send(request.build(), BodyHandlers.discarding()).statusCode();
  }

  private String filled(String text) {
    return text.replace("{piece}", piece.toString())
        .replace("{composer}", owner.person().id().toString())
        .replace("{session}", session.toString())
        .replace("{theirs}", String.valueOf(theirs))
        .replace("{other}", other.toString())
        .replace("{report}", report.toString())
        .replace("{appeal}", appeal.toString())
        .replace("{slug}", slug);
  }
}
