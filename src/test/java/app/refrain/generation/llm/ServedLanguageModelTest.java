package app.refrain.generation.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.refrain.model.Composer;
import app.refrain.model.Composition;
import app.refrain.model.CompositionException;
import app.refrain.model.CompositionListener;
import app.refrain.model.CompositionRequest;
import app.refrain.model.Engine;
import app.refrain.model.Models;
import app.refrain.model.Sampling;
import app.refrain.model.Task;
import app.refrain.model.Wishes;
import app.refrain.music.Excerpt;
import app.refrain.music.MalformedScoreException;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import app.refrain.music.english.ScoreText;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Composes with a server that answers as OpenAI's do, with what the test tells it. */
class ServedLanguageModelTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String SEED =
      """
      Style: jig. Key: G major. Meter: 6/8. Tempo: 112. Parts: flute, guitar (nylon guitar).
      Bar 1.
      flute: G4 quarter, B4 eighth, D5 dotted quarter.
      guitar: G3 B3 D4 dotted half.
      Bar 2.
      flute: G4 dotted quarter, B4 dotted quarter.
      """;
  private static final String BARS =
      """
      Bar 3.
      flute: A4 quarter, C5 eighth, E5 dotted quarter.
      guitar: A3 C4 E4 dotted half.
      Bar 4.
      flute: G4 dotted half.
      """;

  @TempDir private static Path noModels;

  private final Deque<String> answers = new ArrayDeque<>();
  private final List<JsonNode> requests = new ArrayList<>();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v1/chat/completions", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    requests.add(JSON.readTree(exchange.getRequestBody().readAllBytes()));
    Map<String, ?> message = Map.of("role", "assistant", "content", answers.poll());
    Map<String, ?> choice = Map.of("index", 0, "message", message, "finish_reason", "stop");
    byte[] body =
        JSON.writeValueAsBytes(
            Map.of(
                "id", "1",
                "object", "chat.completion",
                "created", 1,
                "model", "bard",
                "choices", List.of(choice)));
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private Composer composer() throws IOException {
    String url = "http://localhost:" + server.getAddress().getPort() + "/v1";
    LlmProperties settings = new LlmProperties(url, "", "bard", 3, Duration.ofSeconds(20), 4096);
    return Models.load(noModels).composer(new OpenAiTextModel(settings), settings.attempts());
  }

  private static CompositionRequest request(Task task, Score seed, int bars, int from, int to) {
    return new CompositionRequest(
        task,
        Engine.LLM,
        seed,
        bars,
        from,
        to,
        List.of(),
        Wishes.NONE,
        new Sampling(0.8, 0.9, 0, 7));
  }

  private static Score score(String text) {
    try {
      return ScoreText.parse(text);
    } catch (MalformedScoreException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private Composition continued() throws Exception {
    return composer()
        .compose(request(Task.CONTINUE, score(SEED), 2, 0, 0), CompositionListener.SILENT);
  }

  /** What was said last in the last request. */
  private String lastSaid() {
    return requests
        .getLast()
        .path("messages")
        .valueStream()
        .toList()
        .getLast()
        .path("content")
        .asString();
  }

  @Test
  void theBarsOfAnAnswerFollowTheSeed() throws Exception {
    answers.add(BARS);

    Composition made = continued();

    assertThat(made.draft().parts()).isEqualTo(score(SEED + BARS).parts());
    assertThat(Excerpt.bars(made.result(), 0, 2).parts()).isEqualTo(score(SEED).parts());
    assertThat(made.models()).extracting(m -> m.name()).containsOnly("bard");
  }

  @Test
  void theModelIsToldTheNotationTunesAndThePiece() throws Exception {
    answers.add(BARS);

    continued();

    JsonNode request = requests.getFirst();
    assertThat(request.path("model").asString()).isEqualTo("bard");
    assertThat(request.path("temperature").asDouble()).isEqualTo(0.8);
    assertThat(request.path("seed").asInt()).isEqualTo(7);
    assertThat(request.path("messages").path(0).path("role").asString()).isEqualTo("system");
    assertThat(request.path("messages").path(0).path("content").asString())
        .contains("# English score text", "In the notation of ISO 14977");
    assertThat(lastSaid())
        .contains(
            "The Kesh Jig", "Write bars 3 to 4", "flute: G4 dotted quarter, B4 dotted quarter.");
  }

  @Test
  void greetingsHeadersAndFencesArePassedOver() throws Exception {
    answers.add("Here you are!\n```text\n" + SEED + BARS + "```\nI hope you like it: enjoy!\n");

    assertThat(continued().draft().parts()).isEqualTo(score(SEED + BARS).parts());
  }

  @Test
  void whatCannotBeReadIsAskedForAgainWithTheReason() throws Exception {
    answers.add("Bar 3.\nflute: H4 quarter.\nBar 4.\nflute: G4 quarter.\n");
    answers.add(BARS);

    assertThat(continued().draft().parts()).isEqualTo(score(SEED + BARS).parts());
    assertThat(lastSaid()).contains("\"H4\": expected a note", "Write bars 3 to 4");
  }

  @Test
  void barsThatAreMissingAreAskedForAgain() throws Exception {
    answers.add("Bar 3.\nflute: G4 quarter.\n");
    answers.add(BARS);

    assertThat(continued().draft().parts()).isEqualTo(score(SEED + BARS).parts());
    assertThat(lastSaid()).contains("The last bar is 3, but it should be bar 4");
  }

  @Test
  void givesUpAfterSomeAttemptsAndSaysWhy() {
    answers.addAll(List.of("I cannot.", "No.", "Really not.", BARS));

    assertThatThrownBy(this::continued)
        .isInstanceOf(CompositionException.class)
        .hasMessageContaining("wrote nothing that can be read, asked 3 times")
        .hasMessageContaining("no line that begins with \"Bar 3\"");
  }

  @Test
  void fillsBarsBetween() throws Exception {
    answers.add("Now write.\nBar 2.\nflute: E4 dotted half.\nguitar: C3 dotted half.\n");

    Composition made =
        composer()
            .compose(request(Task.INFILL, score(SEED + BARS), 0, 2, 2), CompositionListener.SILENT);

    assertThat(lastSaid()).contains("Now write.", "flute: open.", "from bar 2 to bar 2");
    assertThat(Excerpt.bars(made.draft(), 1, 2).parts())
        .extracting(Part::notes)
        .containsExactly(List.of(new Note(0, 1440, 64, 80)), List.of(new Note(0, 1440, 48, 80)));
    assertThat(Excerpt.bars(made.draft(), 2, 4).parts())
        .isEqualTo(Excerpt.bars(score(SEED + BARS), 2, 4).parts());
  }

  @Test
  void writesANewPiece() throws Exception {
    answers.add("Bar 1, chord C.\nflute: C5 whole.\nBar 2.\nflute: E5 whole tied whole.\n");

    Composition made =
        composer().compose(request(Task.NEW, Score.EMPTY, 2, 0, 0), CompositionListener.SILENT);

    assertThat(made.draft().parts().getFirst().notes())
        .containsExactly(new Note(0, 1920, 72, 80), new Note(1920, 1920, 76, 80));
  }

  @Test
  void saysThatTheServerDoesNotAnswer() throws IOException {
    Composer composer = composer();
    server.stop(0);

    assertThatThrownBy(
            () ->
                composer.compose(
                    request(Task.CONTINUE, score(SEED), 2, 0, 0), CompositionListener.SILENT))
        .isInstanceOf(CompositionException.class)
        .hasMessageStartingWith("The language model bard did not answer");
  }

  @Test
  void aServerNeedsAModelsName() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new LlmProperties("http://localhost", "", " ", 3, Duration.ofMinutes(1), 10))
        .withMessageContaining("refrain.llm.model");
  }
}
