package app.refrain.studio.session;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.IntegrationTest;
import app.refrain.account.Guests;
import app.refrain.account.Person;
import app.refrain.studio.SessionProperties;
import app.refrain.studio.StudioSessions;
import app.refrain.studio.score.Operation;
import app.refrain.studio.score.Operation.NotePut;
import app.refrain.studio.score.Operation.PartPut;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How much has to be read before a session can be looked at. */
@IntegrationTest
class SnapshotIT {

  private static final int GROUP = 8_000;

  @Autowired private Guests guests;
  @Autowired private StudioSessions sessions;
  @Autowired private LiveSessions live;
  @Autowired private OperationLog log;
  @Autowired private SessionProperties limits;
  @Autowired private JdbcClient jdbc;

  private Person owner;
  private UUID session;

  @BeforeEach
  void aSession() {
    owner = guests.create().person();
    session = sessions.create(owner, "Many").id();
    edit(List.of(new PartPut("p", "flute", 73, false, 100, false, 1)));
  }

  @Test
  void theScoreIsStoredAfterSoManyOperationsInHoweverFewGroups() {
    for (int i = 0; i < 8; i++) {
      edit(notes(i));
    }
    assertThat(operationsToRead()).isLessThan(limits.snapshotOperations());
    assertThat(sessions.state(owner, session).parts().getFirst().notes())
        .hasSize(GROUP)
        .allMatch(note -> note.pitch() == 60 + 7);
  }

  @Test
  void whoMissedTooManyOperationsGetsTheWholeScore() {
    for (int i = 0; i < 4; i++) {
      edit(notes(i));
    }
    List<Baseline> told = new ArrayList<>();
    live.follow(session, 1, group -> {}, told::add).run();
    live.follow(session, 4, group -> {}, told::add).run();
    assertThat(told.getFirst().snapshot()).isNotNull();
    assertThat(told.getLast().missed()).hasSize(1);
  }

  @Test
  void aLongLogIsReadInPiecesAndInOrder() {
    for (int i = 0; i < 5; i++) {
      edit(notes(i));
    }
    List<Long> seen = new ArrayList<>();
    log.forEachAfter(session, 0, group -> seen.add(group.seq()));
    assertThat(seen).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
  }

  private void edit(List<Operation> operations) {
    live.apply(session, Sender.once(owner), score -> operations);
  }

  private static List<Operation> notes(int round) {
    return IntStream.range(0, GROUP)
        .<Operation>mapToObj(i -> new NotePut("n" + i, "p", 10 * i, 10, 60 + round, 80))
        .toList();
  }

  private long operationsToRead() {
    return jdbc.sql(
            """
            select coalesce(sum(jsonb_array_length(changes)), 0) from operation
            where session = :session
              and seq > (select seq from session_snapshot where session = :session)
            """)
        .param("session", session)
        .query(Long.class)
        .single();
  }
}
