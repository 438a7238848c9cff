package app.refrain.studio.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.refrain.IntegrationTest;
import app.refrain.account.Guests;
import app.refrain.account.Guests.NewGuest;
import app.refrain.account.NotAllowedException;
import app.refrain.account.Person;
import app.refrain.generation.GenerationOptions;
import app.refrain.generation.GenerationService;
import app.refrain.generation.NoSuchGenerationException;
import app.refrain.generation.Priority;
import app.refrain.generation.ScoreJson;
import app.refrain.music.Score;
import app.refrain.music.Tunes;
import app.refrain.music.english.ScoreText;
import app.refrain.studio.FrozenSession;
import app.refrain.studio.FrozenSessions;
import app.refrain.studio.NoSuchSessionException;
import app.refrain.studio.Proposals;
import app.refrain.studio.SeedMode;
import app.refrain.studio.SessionRole;
import app.refrain.studio.SessionVersions;
import app.refrain.studio.ShareLinks;
import app.refrain.studio.SharedPages;
import app.refrain.studio.StudioSessions;
import app.refrain.studio.live.LiveClient;
import app.refrain.studio.score.Operation.PartPut;
import com.github.kagkarlsson.scheduler.Scheduler;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Who may do what in sessions: every action by everybody, at the service and over HTTP. */
@IntegrationTest
class SessionRightsIT {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Score TUNE = Tunes.score("4/4", "C4:1 D4:1 E4:2");

  /** Who tries. */
  enum Who {
    OWNER(SessionRole.OWNER),
    EDITOR(SessionRole.EDITOR),
    VIEWER(SessionRole.VIEWER),
    /** Came by the editors' link before it was revoked. */
    REVOKED(null),
    STRANGER(null);

    private final SessionRole role;

    Who(SessionRole role) {
      this.role = role;
    }
  }

  @FunctionalInterface
  private interface Call {
    void by(SessionRightsIT test, Person person) throws Exception;
  }

  /** What is tried, and the least role that may. */
  private enum Action {
    OPEN(SessionRole.VIEWER, (t, p) -> t.sessions.open(p, t.session), "GET", ""),
    READ(SessionRole.VIEWER, (t, p) -> t.sessions.state(p, t.session), "GET", "/score.json"),
    EXPORT(SessionRole.VIEWER, (t, p) -> t.sessions.score(p, t.session), "GET", "/score.mid"),
    PICTURE(SessionRole.VIEWER, (t, p) -> t.sessions.score(p, t.session), "GET", "/roll.svg"),
    COPY(SessionRole.VIEWER, (t, p) -> t.sessions.duplicate(p, t.session), "POST", "/duplicate"),
    VERSIONS(SessionRole.VIEWER, (t, p) -> t.versions.list(p, t.session), "GET", "/versions"),
    PROPOSALS(SessionRole.VIEWER, (t, p) -> t.proposals.list(p, t.session), "GET", "/generations"),
    RENAME(
        SessionRole.EDITOR,
        (t, p) -> t.sessions.rename(p, t.session, "Other"),
        "PATCH",
        "",
        "{\"title\":\"Other\"}"),
    SEED(
        SessionRole.EDITOR,
        (t, p) -> t.sessions.seed(p, t.session, TUNE, SeedMode.ADD),
        "POST",
        "/seed",
        JsonMapper.shared().writeValueAsString(Map.of("text", ScoreText.print(TUNE)))),
    SAVE(
        SessionRole.EDITOR,
        (t, p) -> t.versions.save(p, t.session, "Now"),
        "POST",
        "/versions",
        "{\"name\":\"Now\"}"),
    RESTORE(
        SessionRole.EDITOR,
        (t, p) -> t.versions.restore(p, t.session, t.version),
        "POST",
        "/versions/{version}/restore"),
    COMPOSE(SessionRole.EDITOR, (t, p) -> t.compose(p), "POST", "/generations", "{\"bars\":1}"),
    ACCEPT(
        SessionRole.EDITOR,
        (t, p) -> t.proposals.accept(p, t.generation),
        "POST",
        "/../../generations/{generation}/accept"),
    REJECT(
        SessionRole.EDITOR,
        (t, p) -> t.proposals.reject(p, t.generation),
        "POST",
        "/../../generations/{generation}/reject"),
    SHARE(
        SessionRole.OWNER,
        (t, p) -> t.links.share(p, t.session, SessionRole.VIEWER),
        "POST",
        "/share",
        "{\"role\":\"VIEWER\"}"),
    LINKS(SessionRole.OWNER, (t, p) -> t.links.list(p, t.session), "GET", "/share"),
    REVOKE(
        SessionRole.OWNER,
        (t, p) -> t.links.revoke(p, t.session, SessionRole.VIEWER),
        "DELETE",
        "/share?role=VIEWER"),
    PUBLISH(SessionRole.OWNER, (t, p) -> t.pages.share(p, t.session), "POST", "/pages"),
    PAGES(SessionRole.OWNER, (t, p) -> t.pages.list(p, t.session), "GET", "/pages"),
    WITHDRAW(
        SessionRole.OWNER, (t, p) -> t.pages.withdraw(p, t.page), "DELETE", "/../../pages/{page}"),
    DELETE(SessionRole.OWNER, (t, p) -> t.sessions.delete(p, t.session), "DELETE", "");

    private final SessionRole least;
    private final Call service;
    private final String method;
    private final String path;
    private final String body;

    Action(SessionRole least, Call service, String method, String path) {
      this(least, service, method, path, "{}");
    }

    Action(SessionRole least, Call service, String method, String path, String body) {
      this.least = least;
      this.service = service;
      this.method = method;
      this.path = path;
      this.body = body;
    }
  }

  @LocalServerPort private int port;
  @Autowired private Guests guests;
  @Autowired private StudioSessions sessions;
  @Autowired private SessionVersions versions;
  @Autowired private ShareLinks links;
  @Autowired private Proposals proposals;
  @Autowired private SharedPages pages;
  @Autowired private FrozenSessions frozenSessions;
  @Autowired private GenerationService generations;
  @Autowired private Scheduler scheduler;
  @Autowired private JdbcClient jdbc;

  private NewGuest owner;
  private UUID session;
  private UUID version;
  private UUID generation;
  private UUID page;

  @BeforeEach
  void aSharedSession() throws Exception {
    scheduler.pause();
    owner = guests.create();
    session = sessions.create(owner.person(), TUNE).id();
    version = versions.save(owner.person(), session, "First").id();
    page = pages.share(owner.person(), session).id();
    generation = compose(owner.person());
    jdbc.sql("update generation set state = 'DONE', result = ?::jsonb where id = ?")
        .params(ScoreJson.write(TUNE), generation)
        .update();
  }

  @AfterEach
  void composeAgain() {
    jdbc.sql("update generation set state = 'CANCELLED' where state = 'QUEUED'").update();
    scheduler.resume();
  }

  static Stream<Arguments> cells() {
    return Arrays.stream(Action.values())
        .flatMap(action -> Arrays.stream(Who.values()).map(who -> Arguments.of(action, who)));
  }

  @ParameterizedTest
  @MethodSource("cells")
  void theServiceLetsNobodyDoMoreThanTheirRole(Action action, Who who) {
    Person person = enter(who).person();
    if (who.role == null) {
      assertThatExceptionOfType(NoSuchSessionException.class)
          .isThrownBy(() -> action.service.by(this, person));
    } else if (who.role.includes(action.least)) {
      assertThatCode(() -> action.service.by(this, person)).doesNotThrowAnyException();
    } else {
      assertThatExceptionOfType(NotAllowedException.class)
          .isThrownBy(() -> action.service.by(this, person))
          .withMessageEndingWith(".");
    }
  }

  @ParameterizedTest
  @MethodSource("cells")
  void theInterfaceForProgramsLetsNobodyDoMoreThanTheirRole(Action action, Who who)
      throws Exception {
    int status = send(action, enter(who).token().value());
    if (who.role == null) {
      assertThat(status).isEqualTo(404);
    } else if (who.role.includes(action.least)) {
      assertThat(status).isBetween(200, 299);
    } else {
      assertThat(status).isEqualTo(403);
    }
  }

  @ParameterizedTest
  @EnumSource(Action.class)
  void theInterfaceForProgramsWantsToKnowWhoAsks(Action action) throws Exception {
    assertThat(send(action, null)).isEqualTo(401);
  }

  @ParameterizedTest
  @EnumSource(Action.class)
  void aGuessedIdIsLikeOneThatIsNotThere(Action action) throws Exception {
    session = UUID.randomUUID();
    version = UUID.randomUUID();
    generation = UUID.randomUUID();
    page = UUID.randomUUID();
    assertThat(send(action, owner.token().value())).isEqualTo(404);
  }

  @ParameterizedTest
  @EnumSource(Who.class)
  void theSocketLetsNobodyDoMoreThanTheirRole(Who who) throws Exception {
    NewGuest guest = enter(who);
    try (LiveClient client =
        LiveClient.connect("http://localhost:" + port, session, guest.token().value())) {
      if (who.role == null) {
        assertThat(client.awaitClose()).isEqualTo(4404);
        return;
      }
      assertThat(client.hello().at("/you/role").asString()).isEqualToIgnoringCase(who.name());
      long before = client.seq();
      client.send(List.of(new PartPut("new", "new", 0, false, 100, false, 9)));
      if (who.role.includes(SessionRole.EDITOR)) {
        client.await("ack");
      } else {
        assertThat(client.await("reject").get("code").asString()).isEqualTo("forbidden");
        assertThat(sessions.open(owner.person(), session).seq()).isEqualTo(before);
      }
    }
  }

  @Test
  void revokingALinkEndsTheConnectionsOfThoseWhoCameByItAtOnce() throws Exception {
    NewGuest editor = enter(Who.EDITOR);
    NewGuest viewer = enter(Who.VIEWER);
    try (LiveClient edits = connect(editor);
        LiveClient views = connect(viewer)) {
      edits.hello();
      views.hello();
      links.revoke(owner.person(), session, SessionRole.EDITOR);
      assertThat(edits.awaitClose()).isEqualTo(4403);
      sessions.rename(owner.person(), session, "Still watching");
      assertThat(views.await("ops").at("/ops/0/title").asString()).isEqualTo("Still watching");
    }
  }

  @Test
  void aViewerWhoBecomesAnEditorConnectsAgain() throws Exception {
    NewGuest viewer = enter(Who.VIEWER);
    try (LiveClient client = connect(viewer)) {
      client.hello();
      join(viewer.person(), SessionRole.EDITOR);
      assertThat(client.awaitClose()).isEqualTo(4409);
    }
    try (LiveClient client = connect(viewer)) {
      assertThat(client.hello().at("/you/role").asString()).isEqualTo("editor");
    }
  }

  @Test
  void aViewersLinkTakesNothingFromAnEditor() {
    NewGuest editor = enter(Who.EDITOR);
    join(editor.person(), SessionRole.VIEWER);
    assertThat(sessions.open(editor.person(), session).role()).isEqualTo(SessionRole.EDITOR);
  }

  @Test
  void showsTheSessionsGenerationsToThoseWhoAreInIt() {
    assertThat(generations.get(enter(Who.VIEWER).person(), generation).id()).isEqualTo(generation);
    assertThatExceptionOfType(NoSuchGenerationException.class)
        .isThrownBy(() -> generations.get(enter(Who.STRANGER).person(), generation));
    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> generations.cancel(enter(Who.VIEWER).person(), generation));
    assertThatCode(() -> generations.cancel(enter(Who.EDITOR).person(), generation))
        .doesNotThrowAnyException();
  }

  @Test
  void aCopyKeepsWhoseMusicItIsAndWhatTheMachineWrote() {
    NewGuest editor = enter(Who.EDITOR);
    sessions.apply(
        editor.person(), session, List.of(new PartPut("new", "new", 0, false, 100, false, 9)));
    proposals.accept(owner.person(), generation);
    Person stranger = enter(Who.VIEWER).person();
    UUID copy = sessions.duplicate(stranger, session).id();
    UUID again = sessions.duplicate(stranger, copy).id();
    sessions.delete(owner.person(), session);
    for (UUID each : List.of(copy, again)) {
      FrozenSession frozen = frozenSessions.freeze(stranger, each, "");
      assertThat(frozen.people()).contains(stranger, owner.person(), editor.person());
      assertThat(frozen.generations()).extracting("id").containsExactly(generation);
    }
  }

  @Test
  void aDeletedSessionIsGoneForAllButItsOwnerCanBringItBack() {
    NewGuest editor = enter(Who.EDITOR);
    sessions.delete(owner.person(), session);
    assertThat(sessions.list(owner.person())).isEmpty();
    assertThat(sessions.list(editor.person())).isEmpty();
    assertThat(sessions.bin(editor.person())).isEmpty();
    assertThat(sessions.bin(owner.person())).extracting("id").containsExactly(session);
    assertThatExceptionOfType(NoSuchSessionException.class)
        .isThrownBy(() -> sessions.undelete(editor.person(), session));
    sessions.undelete(owner.person(), session);
    assertThat(sessions.list(editor.person())).extracting("id").containsExactly(session);
  }

  private NewGuest enter(Who who) {
    if (who == Who.OWNER) {
      return owner;
    }
    NewGuest guest = guests.create();
    switch (who) {
      case EDITOR, REVOKED -> join(guest.person(), SessionRole.EDITOR);
      case VIEWER -> join(guest.person(), SessionRole.VIEWER);
      default -> {}
    }
    if (who == Who.REVOKED) {
      links.revoke(owner.person(), session, SessionRole.EDITOR);
    }
    return guest;
  }

  private void join(Person person, SessionRole role) {
    links.join(person, links.share(owner.person(), session, role).token());
  }

  private UUID compose(Person person) throws Exception {
    UUID id = UUID.randomUUID();
    return proposals.request(
        person, session, id, Priority.INTERACTIVE, GenerationOptions.USUAL::toRequest);
  }

  private LiveClient connect(NewGuest guest) {
    return LiveClient.connect("http://localhost:" + port, session, guest.token().value());
  }

  private int send(Action action, String token) throws Exception {
    String path =
        ("/api/v1/sessions/" + session + action.path)
            .replace("{version}", version.toString())
            .replace("{generation}", generation.toString())
            .replace("{page}", page.toString());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path).normalize())
            .header("Content-Type", "application/json")
            .method(
                action.method,
                action.method.equals("GET")
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(action.body));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return HTTP.send(request.build(), BodyHandlers.discarding()).statusCode();
  }
}
