package app.refrain.studio.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.studio.score.Operation;
import app.refrain.studio.score.Operation.NotePut;
import app.refrain.studio.score.Operation.PartPut;
import app.refrain.studio.score.ScoreJson;
import app.refrain.studio.score.ScoreState;
import app.refrain.studio.score.ScoreState.NoteState;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class KilledServerIT {

  private static final int EDITORS = 2;
  private static final int EDITS = 1_000;

  /** Of each editor, before the server is killed. */
  private static final int ACKNOWLEDGED = 300;

  @TempDir private Path data;

  @Test
  void losesNothingThatItAcknowledgedToAnyOfTwo() throws Exception {
    String token;
    UUID session;
    List<Editor> editors;
    try (ApplicationProcess server = start()) {
      token = post(server, "/guests", null).get("token").asString();
      session = UUID.fromString(post(server, "/sessions", token).get("id").asString());
      editors = edit(server, session, token);
      server.kill();
    }
    try (ApplicationProcess server = start()) {
      Set<String> stored = ids(score(server, session, token));
      for (Editor editor : editors) {
        assertThat(stored).containsAll(ids(editor.known()));
      }
      for (Editor editor : editors) {
        finish(server, session, token, editor);
      }
      ScoreState whole = score(server, session, token);
      assertThat(whole.noteCount()).as("each was done once").isEqualTo(EDITORS * (EDITS - 1));
      for (Editor editor : editors) {
        assertThat(reopened(server, session, token, editor)).isEqualTo(whole);
      }
    }
  }

  /**
   * Somebody who edits.
   *
   * @param known the score as far as they were told
   */
  private record Editor(int number, UUID client, ScoreState known, long seq) {}

  /** Two at once, until enough of both is acknowledged; much else is still on its way then. */
  private static List<Editor> edit(ApplicationProcess server, UUID session, String token) {
    List<LiveClient> clients =
        List.of(
            LiveClient.connect(server.origin(), session, token),
            LiveClient.connect(server.origin(), session, token));
    clients.forEach(LiveClient::hello);
    for (int edit = 0; edit < EDITS; edit++) {
      for (int editor = 0; editor < EDITORS; editor++) {
        clients.get(editor).send(edit(editor, edit));
      }
    }
    return IntStream.range(0, EDITORS)
        .mapToObj(editor -> acknowledged(editor, clients.get(editor)))
        .toList();
  }

  private static Editor acknowledged(int number, LiveClient client) {
    for (int i = 0; i < ACKNOWLEDGED; i++) {
      client.await("ack");
    }
    return new Editor(number, client.client(), client.state(), client.seq());
  }

  /** Sends again what was not acknowledged, and for good measure what was. */
  private static void finish(ApplicationProcess server, UUID session, String token, Editor editor) {
    try (LiveClient client = reconnect(server, session, token, editor)) {
      client.hello(editor.seq(), editor.known());
      for (int edit = 0; edit < EDITS; edit++) {
        client.send(edit(editor.number(), edit));
      }
      for (int edit = 0; edit < EDITS; edit++) {
        client.await("ack");
      }
    }
  }

  private static ScoreState reopened(
      ApplicationProcess server, UUID session, String token, Editor editor) {
    try (LiveClient client = reconnect(server, session, token, editor)) {
      client.hello(editor.seq(), editor.known());
      return client.state();
    }
  }

  private static LiveClient reconnect(
      ApplicationProcess server, UUID session, String token, Editor editor) {
    return LiveClient.connect(
        server.origin(), session, editor.client(), 1, "Authorization", "Bearer " + token);
  }

  /** First their part, then its notes. */
  private static List<Operation> edit(int editor, int number) {
    String part = "p" + editor;
    return List.of(
        number == 0
            ? new PartPut(part, "flute", 73, false, 100, false, editor + 1)
            : new NotePut("n" + editor + "-" + number, part, number * 480, 480, 60, 80));
  }

  private ApplicationProcess start() throws IOException {
    return ApplicationProcess.start(
        "--refrain.data-dir=" + data,
        "--refrain.session.message-burst=" + 2 * EDITS,
        "--refrain.database.binaries=" + Path.of("target/postgres").toAbsolutePath());
  }

  private static Set<String> ids(ScoreState state) {
    return state.parts().stream()
        .flatMap(part -> part.notes().stream())
        .map(NoteState::id)
        .collect(Collectors.toSet());
  }

  private static ScoreState score(ApplicationProcess server, UUID session, String token)
      throws Exception {
    String path = "/sessions/" + session + "/score.json";
    return ScoreJson.readState(send(request(server, path, token).GET().build()));
  }

  private static JsonNode post(ApplicationProcess server, String path, String token)
      throws Exception {
    HttpRequest request =
        request(server, path, token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{}"))
            .build();
    return ScoreJson.MAPPER.readTree(send(request));
  }

  private static HttpRequest.Builder request(ApplicationProcess server, String path, String token) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.origin() + "/api/v1" + path));
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  private static String send(HttpRequest request) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request, BodyHandlers.ofString()).body();
    }
  }
}
