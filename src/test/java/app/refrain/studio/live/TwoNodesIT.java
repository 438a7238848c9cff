package app.refrain.studio.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.IntegrationTest;
import app.refrain.account.AccountSettings;
import app.refrain.account.Guests;
import app.refrain.account.Guests.NewGuest;
import app.refrain.account.SignIns;
import app.refrain.studio.SessionRole;
import app.refrain.studio.ShareLinks;
import app.refrain.studio.StudioSessions;
import app.refrain.studio.score.Operation;
import app.refrain.studio.score.Operation.NotePut;
import app.refrain.studio.score.Operation.PartPut;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** One session, one database, two processes that serve pages. */
@IntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class TwoNodesIT {

  private static final PartPut FLUTE = new PartPut("p1", "flute", 73, false, 100, false, 1);

  @LocalServerPort private int port;
  @Autowired private Environment environment;
  @Autowired private Guests guests;
  @Autowired private SignIns signIns;
  @Autowired private AccountSettings settings;
  @Autowired private StudioSessions sessions;
  @Autowired private ShareLinks links;
  @Autowired private JdbcClient jdbc;

  private ApplicationProcess second;
  private NewGuest owner;
  private UUID session;

  @BeforeAll
  void startTheSecond() throws IOException {
    second =
        ApplicationProcess.start(
            "--spring.datasource.url=" + environment.getProperty("spring.datasource.url"),
            "--spring.datasource.username=postgres",
            "--spring.datasource.password=postgres");
  }

  @AfterAll
  void stopTheSecond() throws InterruptedException {
    second.close();
  }

  @BeforeEach
  void aSession() {
    owner = guests.create();
    session = sessions.create(owner.person(), "Duet").id();
    sessions.apply(owner.person(), session, List.of(FLUTE));
  }

  @Test
  void bringTheirClientsToTheSameScore() throws Exception {
    int edits = 100;
    try (LiveClient here = here(owner);
        LiveClient there = there(owner);
        ExecutorService threads = Executors.newFixedThreadPool(2)) {
      here.hello();
      there.hello();
      List<Callable<Object>> work =
          List.of(() -> edit(here, "here", edits), () -> edit(there, "there", edits));
      for (Future<Object> done : threads.invokeAll(work)) {
        done.get();
      }
      here.awaitSeq(2 * edits + 1);
      there.awaitSeq(2 * edits + 1);
      assertThat(here.state().noteCount()).isEqualTo(2 * edits);
      assertThat(there.state()).isEqualTo(here.state());
      assertThat(sessions.state(owner.person(), session)).isEqualTo(here.state());
    }
  }

  private static Object edit(LiveClient client, String name, int edits) {
    for (int i = 0; i < edits; i++) {
      client.send(List.of(new NotePut(name + "-" + i, "p1", i, 1, 60, 80)));
      client.await("ack");
    }
    return null;
  }

  @Test
  void missNothingWhenTheConnectionForNotificationsBreaks() {
    try (LiveClient there = there(owner)) {
      there.hello();
      jdbc.sql(
              """
              select pg_terminate_backend(pid) from pg_stat_activity
              where application_name = 'refrain-notifications' and datname = current_database()
              """)
          .query()
          .listOfRows();
      sessions.apply(owner.person(), session, List.of(new NotePut("n1", "p1", 0, 1, 60, 80)));
      there.await("ops");
      assertThat(there.state()).isEqualTo(sessions.state(owner.person(), session));
    }
  }

  @Test
  void doAGroupOnceThatIsSentToBoth() {
    List<Operation> group = List.of(new NotePut("n1", "p1", 0, 1, 60, 80));
    LiveClient there = there(owner);
    there.hello();
    there.send(group);
    there.await("ack");
    long seq = there.seq();
    there.abort();
    try (LiveClient here =
        LiveClient.connect(
            "http://localhost:" + port,
            session,
            there.client(),
            1,
            "Authorization",
            "Bearer " + owner.token().value())) {
      here.hello();
      here.send(group);
      assertThat(here.await("ack").get("seq").asLong()).isEqualTo(seq);
      assertThat(sessions.open(owner.person(), session).seq()).isEqualTo(seq);
    }
  }

  @Test
  void showWhoIsAtTheOther() {
    try (LiveClient here = here(owner)) {
      here.hello();
      LiveClient there = there(owner);
      JsonNode people = there.hello().get("people");
      assertThat(people.size()).isEqualTo(1);
      assertThat(people.get(0).get("client").asString()).isEqualTo(here.client().toString());
      assertThat(here.await("presence").get("client").asString())
          .isEqualTo(there.client().toString());
      there.say("{\"t\":\"presence\",\"cursor\":{\"tick\":480,\"pitch\":60}}");
      assertThat(here.await("presence").at("/cursor/tick").asInt()).isEqualTo(480);
      there.close();
      assertThat(here.await("left").get("client").asString()).isEqualTo(there.client().toString());
    }
  }

  @Test
  void endConnectionsAtTheOtherWhenALinkIsRevoked() throws Exception {
    NewGuest editor = guests.create();
    links.join(editor.person(), links.share(owner.person(), session, SessionRole.EDITOR).token());
    try (LiveClient there = there(editor)) {
      there.hello();
      links.revoke(owner.person(), session, SessionRole.EDITOR);
      assertThat(there.awaitClose()).isEqualTo(4403);
    }
  }

  @Test
  void endConnectionsAtTheOtherWhenSomebodyIsSignedOut() throws Exception {
    try (LiveClient there = there(owner)) {
      there.hello();
      signIns.end(owner.person(), signIns.list(owner.person()).getFirst().id());
      assertThat(there.awaitClose()).isEqualTo(4401);
    }
  }

  @Test
  void endConnectionsAtTheOtherWhenSomebodyLeavesForGood() throws Exception {
    NewGuest editor = guests.create();
    links.join(editor.person(), links.share(owner.person(), session, SessionRole.EDITOR).token());
    try (LiveClient there = there(editor)) {
      there.hello();
      settings.delete(editor.person(), "");
      assertThat(there.awaitClose()).isEqualTo(4401);
    }
  }

  @Test
  void endConnectionsAtTheOtherWhenTheSessionIsDeleted() throws Exception {
    NewGuest viewer = guests.create();
    links.join(viewer.person(), links.share(owner.person(), session, SessionRole.VIEWER).token());
    try (LiveClient there = there(viewer)) {
      there.hello();
      sessions.delete(owner.person(), session);
      assertThat(there.awaitClose()).isEqualTo(4404);
    }
  }

  private LiveClient here(NewGuest guest) {
    return LiveClient.connect("http://localhost:" + port, session, guest.token().value());
  }

  private LiveClient there(NewGuest guest) {
    return LiveClient.connect(second.origin(), session, guest.token().value());
  }
}
