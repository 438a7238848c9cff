package app.refrain.generation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import app.refrain.model.CompositionRequest;
import app.refrain.model.Engine;
import app.refrain.model.Task;
import app.refrain.model.Wishes;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import app.refrain.music.Tunes;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestCheckTest {

  private static final int NOTES = 100;
  private static final int PARTS = 4;
  private static final int BARS = 150;
  private static final Score SEED = notes(4);

  private final RequestCheck check =
      new RequestCheck(
          new GenerationProperties(
              Duration.ofMinutes(10),
              Duration.ofHours(1),
              10,
              4,
              2,
              2,
              NOTES,
              PARTS,
              BARS,
              Duration.ofSeconds(15),
              Duration.ofSeconds(5),
              Duration.ofSeconds(10)));

  @ParameterizedTest
  @ValueSource(ints = {1, CompositionRequest.MAX_BARS})
  void takesBarsUpToTheLimit(int bars) {
    assertThatCode(() -> check.check(Requests.continuing(SEED, bars))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, 0, CompositionRequest.MAX_BARS + 1, Integer.MAX_VALUE})
  void refusesBarsOutsideTheLimits(int bars) {
    refuses(Requests.continuing(SEED, bars), "bars", "1 to 256 bars");
  }

  @ParameterizedTest
  @EnumSource(value = Task.class, names = "NEW", mode = EnumSource.Mode.EXCLUDE)
  void refusesAnEmptySeedWhereOneIsNeeded(Task task) {
    refuses(request(task, Score.EMPTY, 1, 1, List.of()), "seed", "empty");
  }

  @Test
  void takesAnEmptySeedForANewPiece() {
    assertThatCode(() -> check.check(request(Task.NEW, Score.EMPTY, 0, 0, List.of())))
        .doesNotThrowAnyException();
  }

  @Test
  void refusesASeedWithTooManyNotes() {
    assertThatCode(() -> check.check(Requests.continuing(notes(NOTES), 1)))
        .doesNotThrowAnyException();
    refuses(Requests.continuing(notes(NOTES + 1), 1), "seed", "101 notes; at most 100");
  }

  @Test
  void refusesASeedWithTooManyParts() {
    Part flute = SEED.parts().getFirst();
    Score crowd = SEED.withParts(Collections.nCopies(PARTS + 1, flute));
    refuses(Requests.continuing(crowd, 1), "seed", "5 parts; at most 4");
  }

  @ParameterizedTest
  @CsvSource({"0, 1, fromBar", "5, 5, fromBar", "3, 2, toBar", "1, 5, toBar"})
  void refusesBarsToFillThatThePieceDoesNotHave(int from, int to, String field) {
    refuses(request(Task.INFILL, SEED, from, to, List.of()), field, "");
  }

  @Test
  void refusesToKeepAPartThatIsNotThere() {
    refuses(request(Task.HARMONIZE, SEED, 0, 0, List.of("Oboe")), "keep", "\"Oboe\"");
  }

  private void refuses(CompositionRequest request, String field, String reason) {
    assertThatExceptionOfType(RefusedRequestException.class)
        .isThrownBy(() -> check.check(request))
        .withMessageContaining(reason)
        .returns(field, RefusedRequestException::field);
  }

  private static CompositionRequest request(
      Task task, Score seed, int from, int to, List<String> keep) {
    return new CompositionRequest(
        task, Engine.HYBRID, seed, 4, from, to, keep, Wishes.NONE, Requests.SAMPLING);
  }

  /** A bar each. */
  private static Score notes(int count) {
    List<Note> notes =
        IntStream.range(0, count).mapToObj(i -> new Note(i * 1_920, 1_920, 60, 80)).toList();
    return Score.EMPTY.withParts(List.of(new Part("Flute", 73, false, notes)));
  }

  @Test
  void refusesMorePartsThanItLooksAtWithoutLookingAtThem() {
    GenerationOptions many =
        new GenerationOptions(
            "new",
            null,
            1,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            Collections.nCopies(100_000, "flute"),
            null,
            null,
            null,
            null,
            null,
            null,
            1L,
            null);
    assertTimeout(
        Duration.ofSeconds(10), () -> refuses(many.toRequest(Score.EMPTY), "parts", "100,000"));
  }

  @Test
  void refusesASeedWithMoreBarsThanTheLimit() {
    refuses(Requests.continuing(Tunes.score("4/4", "C4:604"), 1), "seed", "151 bars");
  }
}
