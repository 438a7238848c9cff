package app.refrain.studio.live;

import static org.assertj.core.api.Assertions.assertThat;

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

  private static final int EDITS = 200;
  private static final int ACKNOWLEDGED = 60;

  @TempDir private Path data;

  @Test
  void losesNothingThatItAcknowledged() throws Exception {
    String token;
    UUID session;
    UUID client;
    ScoreState known;
    long seq;
    try (ApplicationProcess server = start()) {
      token = post(server, "/guests", null).get("token").asString();
      session = UUID.fromString(post(server, "/sessions", token).get("id").asString());
      LiveClient editor = LiveClient.connect(server.origin(), session, token);
      client = editor.client();
      editor.hello();
      editor.send(List.of(new PartPut("p1", "flute", 73, false, 100, false, 1)));
      IntStream.range(1, EDITS).forEach(i -> editor.send(List.of(note(i))));
      for (int i = 0; i < ACKNOWLEDGED; i++) {
        editor.await("ack");
      }
      server.kill();
      known = editor.state();
      seq = editor.seq();
    }
    try (ApplicationProcess server = start()) {
      ScoreState stored = score(server, session, token);
      assertThat(ids(stored)).containsAll(ids(known));
      try (LiveClient editor =
          LiveClient.connect(
              server.origin(), session, client, 1, "Authorization", "Bearer " + token)) {
        editor.hello(seq, known);
        assertThat(editor.state()).isEqualTo(stored);
        // What was not acknowledged is sent again, and for good measure what was.
        editor.send(List.of(new PartPut("p1", "flute", 73, false, 100, false, 1)));
        IntStream.range(1, EDITS).forEach(i -> editor.send(List.of(note(i))));
        for (int i = 0; i < EDITS; i++) {
          editor.await("ack");
        }
        assertThat(editor.seq()).as("each was done once").isEqualTo(EDITS);
        assertThat(editor.state()).isEqualTo(score(server, session, token));
        assertThat(editor.state().noteCount()).isEqualTo(EDITS - 1);
      }
    }
  }

  private ApplicationProcess start() throws IOException {
    return ApplicationProcess.start(
        "--refrain.data-dir=" + data,
        "--refrain.database.binaries=" + Path.of("target/postgres").toAbsolutePath());
  }

  private static NotePut note(int i) {
    return new NotePut("n" + i, "p1", i * 480, 480, 60, 80);
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
