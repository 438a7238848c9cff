package app.refrain.studio.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.IntegrationTest;
import app.refrain.account.Guests;
import app.refrain.studio.StudioSessions;
import app.refrain.studio.score.Operation;
import app.refrain.studio.score.Operation.NoteDelete;
import app.refrain.studio.score.Operation.NotePut;
import app.refrain.studio.score.Operation.PartPut;
import app.refrain.studio.score.RandomOperations;
import app.refrain.studio.score.ScoreState;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class LiveSocketIT {

  private static final PartPut FLUTE = new PartPut("p1", "flute", 73, false, 100, false, 1);
  private static final NotePut C4 = new NotePut("n1", "p1", 0, 480, 60, 80);

  /** How many groups each of two clients sends; more than a test needs, to measure. */
  private static final int EDITS = Integer.getInteger("refrain.test.edits", 200);

  @LocalServerPort private int port;
  @Autowired private Guests guests;
  @Autowired private StudioSessions sessions;

  private Guests.NewGuest owner;
  private UUID session;

  @BeforeEach
  void aSession() {
    owner = guests.create();
    session = sessions.create(owner.person(), "Duet").id();
  }

  @Test
  void welcomesWithTheWholeScoreAndWhoOneIs() {
    sessions.apply(owner.person(), session, List.of(FLUTE, C4));
    try (LiveClient client = connect()) {
      JsonNode welcome = client.hello();
      assertThat(welcome.get("seq").asLong()).isEqualTo(1);
      assertThat(welcome.at("/you/id").asString()).isEqualTo(owner.person().id().toString());
      assertThat(welcome.at("/you/name").asString()).isEqualTo(owner.person().name());
      assertThat(welcome.at("/you/role").asString()).isEqualTo("owner");
      assertThat(welcome.at("/snapshot/title").asString()).isEqualTo("Duet");
      assertThat(welcome.at("/snapshot/parts/0/notes/0/id").asString()).isEqualTo("n1");
      assertThat(welcome.has("ops")).isFalse();
      assertThat(client.state()).isEqualTo(sessions.state(owner.person(), session));
    }
  }

  @Test
  void acknowledgesToTheSenderAndTellsEverybodyElse() {
    try (LiveClient one = connect();
        LiveClient other = connect()) {
      one.hello();
      other.hello();
      int cid = one.send(List.of(FLUTE, C4));
      assertThat(one.await("ack").get("cid").asInt()).isEqualTo(cid);
      JsonNode ops = other.await("ops");
      assertThat(ops.get("seq").asLong()).isEqualTo(1);
      assertThat(ops.get("by").asString()).isEqualTo(owner.person().id().toString());
      assertThat(ops.get("client").asString()).isEqualTo(one.client().toString());
      assertThat(ops.get("cid").asInt()).isEqualTo(cid);
      assertThat(ops.get("ops").size()).isEqualTo(2);
      assertThat(other.state()).isEqualTo(one.state());
    }
  }

  @Test
  void doesAGroupOnceThatIsSentTwice() {
    try (LiveClient client = connect()) {
      client.hello();
      client.send(List.of(FLUTE, C4));
      long first = client.await("ack").get("seq").asLong();
      client.send(1, List.of(FLUTE, C4));
      assertThat(client.await("ack").get("seq").asLong()).isEqualTo(first);
      assertThat(sessions.open(owner.person(), session).seq()).isEqualTo(1);
    }
  }

  @Test
  void refusesWithAReasonAndGoesOn() {
    try (LiveClient client = connect()) {
      client.hello();
      client.send(List.of(C4));
      JsonNode reject = client.await("reject");
      assertThat(reject.get("cid").asInt()).isEqualTo(1);
      assertThat(reject.get("code").asString()).isEqualTo("unknown-part");
      assertThat(reject.get("reason").asString()).contains("p1");
      client.say(
          "{\"t\":\"op\",\"cid\":7,\"ops\":[{\"op\":\"note.put\",\"id\":\"n\",\"pitch\":200}]}");
      reject = client.await("reject");
      assertThat(reject.get("cid").asInt()).isEqualTo(7);
      assertThat(reject.get("code").asString()).isEqualTo("range");
      for (String nonsense : List.of("{", "null", "[]", "\"op\"", "{\"t\":\"sing\"}", "{}")) {
        client.say(nonsense);
        assertThat(client.await("reject").get("code").asString()).isEqualTo("malformed");
      }
      client.say("{\"t\":\"ping\"}");
      client.await("pong");
      assertThat(sessions.open(owner.person(), session).seq()).isZero();
    }
  }

  @Test
  void wantsAHelloFirst() {
    try (LiveClient client = connect()) {
      client.send(List.of(FLUTE));
      assertThat(client.await("reject").get("code").asString()).isEqualTo("malformed");
      client.hello();
    }
  }

  @Test
  void tellsAClientThatComesBackWhatItMissed() {
    ScoreState known;
    long since;
    UUID id;
    try (LiveClient client = connect()) {
      client.hello();
      client.send(List.of(FLUTE, C4));
      client.await("ack");
      known = client.state();
      since = client.seq();
      id = client.client();
      client.abort();
    }
    sessions.apply(owner.person(), session, List.of(new NoteDelete("n1")));
    sessions.rename(owner.person(), session, "Solo");
    try (LiveClient back =
        LiveClient.connect(origin(), session, id, 2, "Authorization", bearer(owner))) {
      JsonNode welcome = back.hello(since, known);
      assertThat(welcome.has("snapshot")).isFalse();
      assertThat(welcome.get("ops").size()).isEqualTo(2);
      assertThat(back.state()).isEqualTo(sessions.state(owner.person(), session));
      back.send(List.of(C4));
      back.await("ack");
      assertThat(back.state()).isEqualTo(sessions.state(owner.person(), session));
    }
  }

  @Test
  void givesTheWholeScoreToAClientThatKnowsMoreThanThereIs() {
    try (LiveClient client = connect()) {
      assertThat(client.hello(5, null).has("snapshot")).isTrue();
    }
  }

  @Test
  void bringsClientsThatEditAtOnceToTheSameScore() throws Exception {
    sessions.apply(owner.person(), session, List.of(FLUTE));
    try (LiveClient one = connect();
        LiveClient other = connect();
        ExecutorService threads = Executors.newFixedThreadPool(2)) {
      one.hello();
      other.hello();
      List<Callable<Object>> work = List.of(() -> edit(one, 1), () -> edit(other, 2));
      for (Future<Object> done : threads.invokeAll(work)) {
        done.get();
      }
      long last = sessions.open(owner.person(), session).seq();
      one.awaitSeq(last);
      other.awaitSeq(last);
      ScoreState stored = sessions.state(owner.person(), session);
      assertThat(last).isEqualTo(2 * EDITS + 1);
      assertThat(one.state()).isEqualTo(stored);
      assertThat(other.state()).isEqualTo(stored);
    }
  }

  /** Sends without waiting for every answer, as people's browsers do. */
  private static Object edit(LiveClient client, long seed) {
    RandomOperations random = new RandomOperations(seed);
    Random pauses = new Random(seed);
    int answers = 0;
    for (int i = 0; i < EDITS; i++) {
      client.send(List.of(random.complete("n" + pauses.nextInt(50), "p1")));
      while (i - answers > pauses.nextInt(10)) {
        client.await("ack");
        answers++;
      }
    }
    while (answers++ < EDITS) {
      client.await("ack");
    }
    return null;
  }

  @Test
  void showsWhoElseIsThereAndWhatTheyLookAt() {
    try (LiveClient one = connect()) {
      assertThat(one.hello().get("people").size()).isZero();
      LiveClient other = connect();
      JsonNode people = other.hello().get("people");
      assertThat(people.size()).isEqualTo(1);
      assertThat(people.get(0).get("client").asString()).isEqualTo(one.client().toString());
      assertThat(one.await("presence").get("client").asString())
          .isEqualTo(other.client().toString());
      other.say(
          "{\"t\":\"presence\",\"cursor\":{\"tick\":480,\"pitch\":60},\"region\":null,"
              + "\"playing\":true}");
      JsonNode presence = one.await("presence");
      assertThat(presence.get("name").asString()).isEqualTo(owner.person().name());
      assertThat(presence.get("role").asString()).isEqualTo("owner");
      assertThat(presence.at("/cursor/pitch").asInt()).isEqualTo(60);
      assertThat(presence.get("playing").asBoolean()).isTrue();
      assertThat(presence.get("region").isNull()).isTrue();
      assertThat(presence.has("selection")).isFalse();
      other.close();
      assertThat(one.await("left").get("client").asString()).isEqualTo(other.client().toString());
    }
  }

  @Test
  void tellsOfPresenceOnlyWhatIsShort() {
    try (LiveClient one = connect();
        LiveClient other = connect()) {
      one.hello();
      other.hello();
      one.await("presence");
      String tooLong = "\"" + "x".repeat(6_000) + "\"";
      other.say("{\"t\":\"presence\",\"selection\":" + tooLong + ",\"playing\":true}");
      JsonNode presence = one.await("presence");
      assertThat(presence.has("selection")).isFalse();
      assertThat(presence.get("playing").asBoolean()).isTrue();
      other.say("{\"t\":\"presence\",\"cursor\":" + tooLong + "}");
      assertThat(other.await("reject").get("code").asString()).isEqualTo("limit");
    }
  }

  @Test
  void closesTheConnectionOfWhoeverIsNotSignedInOrGuessesAnId() throws Exception {
    try (LiveClient nobody = LiveClient.connect(origin(), session, UUID.randomUUID(), 1)) {
      assertThat(nobody.awaitClose()).isEqualTo(4401);
    }
    try (LiveClient stranger =
        LiveClient.connect(origin(), session, guests.create().token().value())) {
      assertThat(stranger.awaitClose()).isEqualTo(4404);
    }
    try (LiveClient guess =
        LiveClient.connect(origin(), UUID.randomUUID(), owner.token().value())) {
      assertThat(guess.awaitClose()).isEqualTo(4404);
    }
  }

  @Test
  void closesAllConnectionsWhenTheSessionIsDeleted() throws Exception {
    try (LiveClient client = connect()) {
      client.hello();
      sessions.delete(owner.person(), session);
      assertThat(client.awaitClose()).isEqualTo(4404);
    }
  }

  @Test
  void closesTheConnectionOfAClientThatFloods() throws Exception {
    try (LiveClient client = connect()) {
      client.hello();
      List<Exception> broken = new ArrayList<>();
      for (int i = 0; i < 1_000 && broken.isEmpty(); i++) {
        try {
          client.say("{\"t\":\"ping\"}");
        } catch (RuntimeException e) {
          broken.add(e);
        }
      }
      assertThat(client.awaitClose()).isEqualTo(4429);
    }
  }

  @Test
  void takesALongGroupButNoMessageBeyondTheLimit() throws Exception {
    try (LiveClient client = connect()) {
      client.hello();
      List<Operation> group = new ArrayList<>(List.of(FLUTE));
      for (int i = 0; i < 5_000; i++) {
        group.add(new NotePut("n" + i, "p1", i, 1, 60, 80));
      }
      client.send(group);
      client.await("ack");
      assertThat(client.state()).isEqualTo(sessions.state(owner.person(), session));
      client.say("{\"t\":\"ping\",\"x\":\"" + "x".repeat(1 << 20) + "\"}");
      assertThat(client.awaitClose()).isEqualTo(1009);
    }
  }

  private LiveClient connect() {
    return LiveClient.connect(origin(), session, owner.token().value());
  }

  private String origin() {
    return "http://localhost:" + port;
  }

  private static String bearer(Guests.NewGuest guest) {
    return "Bearer " + guest.token().value();
  }
}
