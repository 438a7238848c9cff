package app.refrain.studio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.IntegrationTest;
import app.refrain.studio.score.LiveScore;
import app.refrain.studio.score.ScoreJson;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two browsers on one session. */
@IntegrationTest
class SharedEditingIT {

  private static final String SESSION = "document.querySelector('refrain-stage').session";

  /** All notes, in an order of their own. */
  private static final String NOTES =
      "() => JSON.stringify("
          + SESSION
          + ".score.parts.flatMap(({ id, notes }) => notes.map(n => [id, n.id, n.start, n.duration,"
          + " n.pitch, n.velocity])).sort())";

  private static final String EDITABLE =
      "document.querySelector('refrain-stage')?.session?.editor !== undefined";

  private static final String SAVED = SESSION + ".live.savedState === 'saved'";

  @LocalServerPort private int port;
  @Autowired private JdbcClient database;

  private StudioPage first;
  private Page one;
  private Page other;

  @BeforeEach
  void openTwice() {
    first = new StudioPage(port, ColorScheme.LIGHT);
    first.takeExample("The Kesh Jig");
    one = first.page();
    other = one.context().newPage();
    other.navigate(one.url());
    for (Page page : List.of(one, other)) {
      page.waitForFunction(EDITABLE);
    }
  }

  @AfterEach
  void close() {
    first.close();
  }

  @Test
  void bothFollowAThousandEditsOfEach() {
    for (int round = 0; round < 4; round++) {
      edit(one, 250, 2 * round + 1);
      edit(other, 250, 2 * round + 2);
    }
    for (Page page : List.of(one, other)) {
      page.waitForFunction(SAVED);
    }
    other.waitForFunction(
        "seq => " + SESSION + ".live.document.seq === seq",
        one.evaluate(SESSION + ".live.document.seq"));
    one.waitForFunction(
        "seq => " + SESSION + ".live.document.seq === seq",
        other.evaluate(SESSION + ".live.document.seq"));
    assertThat(one.evaluate(NOTES)).isEqualTo(other.evaluate(NOTES));
    Object before = one.evaluate(NOTES);
    assertThat(notesInTheDatabase()).containsExactlyInAnyOrderElementsOf(notes(one));
    one.reload();
    one.waitForFunction(EDITABLE);
    assertThat(one.evaluate(NOTES)).isEqualTo(before);
  }

  @Test
  void opensOneConnection() {
    Page third = one.context().newPage();
    List<String> sockets = new CopyOnWriteArrayList<>();
    third.onWebSocket(socket -> sockets.add(socket.url()));
    third.navigate(one.url());
    third.waitForFunction(EDITABLE);
    assertThat(sockets).filteredOn(url -> url.contains("/ws/sessions/")).hasSize(1);
  }

  @Test
  void aDuplicatedTabGoesByANameOfItsOwnAndLeavesTheChangesToTheFirst() {
    one.evaluate(
        "() => { window.cut = WebSocket.prototype.send; WebSocket.prototype.send = () => {}; }");
    edit(one, 3, 5);
    other.evaluate(
        "stored => Object.entries(stored).forEach(([key, value]) => sessionStorage.setItem(key,"
            + " value))",
        one.evaluate("({ ...sessionStorage })"));
    other.reload();
    other.waitForFunction(EDITABLE);
    assertThat(other.evaluate(SESSION + ".live.document.client"))
        .isNotEqualTo(one.evaluate(SESSION + ".live.document.client"));
    assertThat(other.evaluate(SESSION + ".live.document.pending.length")).isEqualTo(0);
    edit(other, 3, 6);
    one.evaluate(
        "() => { WebSocket.prototype.send = window.cut; " + SESSION + ".live.reconnect(); }");
    one.waitForFunction(SAVED);
    other.waitForFunction(SAVED);
    other.waitForFunction("notes => (" + NOTES + ")() === notes", one.evaluate(NOTES));
  }

  @Test
  void whatIsDoneWhileTheConnectionIsCutIsSavedAfterwards() {
    one.evaluate(
        "() => { window.cut = WebSocket.prototype.send; WebSocket.prototype.send = () => {}; }");
    edit(one, 3, 9);
    one.waitForFunction(SESSION + ".live.savedState === 'saving'");
    one.evaluate(
        "() => { WebSocket.prototype.send = window.cut; " + SESSION + ".live.reconnect(); }");
    one.waitForFunction(SAVED);
    other.waitForFunction("notes => (" + NOTES + ")() === notes", one.evaluate(NOTES));
  }

  @Test
  void undoingLeavesAloneWhatTheOtherDid() {
    String[] ids =
        ((String) one.evaluate(SESSION + ".score.parts[0].notes.slice(0, 2).map(n => n.id).join()"))
            .split(",");
    put(one, ids[0], "pitch", 90);
    other.waitForFunction(valueOf(ids[0], "pitch") + " === 90");
    put(other, ids[0], "velocity", 11);
    one.waitForFunction(valueOf(ids[0], "velocity") + " === 11");
    one.evaluate(SESSION + ".editor.undo()");
    other.waitForFunction(valueOf(ids[0], "pitch") + " !== 90");
    assertThat(other.evaluate(valueOf(ids[0], "velocity"))).isEqualTo(11);
  }

  @Test
  void eachSeesWhereTheOtherIs() {
    RollPage roll = new RollPage(one);
    roll.show(67);
    roll.click(100, 67);
    other.waitForFunction(
        SESSION
            + ".live.others.some(({ cursor, selection }) => cursor && selection?.length === 1)");
    one.close();
    other.waitForFunction(SESSION + ".live.others.length === 0");
  }

  /** Makes, changes and deletes notes by chance, the same each time for a seed. */
  private static void edit(Page page, int edits, int seed) {
    page.evaluate(
        """
        ([edits, seed]) => {
          const { editor } = document.querySelector('refrain-stage').session;
          let state = seed;
          const random = n => {
            state = (Math.imul(state, 1103515245) + 12345) >>> 0;
            return (state >>> 8) % n;
          };
          for (let edit = 0; edit < edits; edit++) {
            const part = editor.score.parts[random(editor.score.parts.length)];
            const note = part.notes[random(Math.max(1, part.notes.length))];
            const kind = note ? random(5) : 0;
            if (kind < 2) {
              editor.commit([{ op: 'note.put', id: `n${seed}-${edit}`, part: part.id, start: random(20000),
                duration: 1 + random(900), pitch: random(128), velocity: 1 + random(127) }]);
            } else if (kind < 4) {
              editor.commit([{ op: 'note.put', id: note.id, pitch: random(128), start: random(20000) }]);
            } else {
              editor.commit([{ op: 'note.del', id: note.id }]);
            }
          }
        }
        """,
        List.of(edits, seed));
  }

  /** All notes as {@code id start duration pitch velocity}. */
  @SuppressWarnings("unchecked")
  private static List<String> notes(Page page) {
    return (List<String>)
        page.evaluate(
            SESSION
                + ".score.parts.flatMap(({ notes }) => notes.map(n =>"
                + " [n.id, n.start, n.duration, n.pitch, n.velocity].join(' ')))");
  }

  /** The same, from what is stored and nothing else. */
  private List<String> notesInTheDatabase() {
    UUID session = first.sessionId();
    LiveScore score =
        new LiveScore(
            ScoreJson.readState(
                database
                    .sql("select score from session_snapshot where session = ?")
                    .param(session)
                    .query(String.class)
                    .single()));
    database
        .sql(
            """
            select changes from operation where session = ?
            and seq > (select seq from session_snapshot s where s.session = operation.session)
            order by seq
            """)
        .param(session)
        .query(String.class)
        .list()
        .forEach(changes -> score.replay(ScoreJson.readOperations(changes)));
    return score.state().parts().stream()
        .flatMap(part -> part.notes().stream())
        .map(
            n ->
                n.id()
                    + " "
                    + n.start()
                    + " "
                    + n.duration()
                    + " "
                    + n.pitch()
                    + " "
                    + n.velocity())
        .toList();
  }

  private static void put(Page page, String id, String field, int value) {
    page.evaluate(
        "([id, field, value]) => "
            + SESSION
            + ".editor.commit([{ op: 'note.put', id, [field]: value }])",
        List.of(id, field, value));
  }

  private static String valueOf(String id, String field) {
    return SESSION + ".score.parts[0].notes.find(n => n.id === '" + id + "')." + field;
  }
}
