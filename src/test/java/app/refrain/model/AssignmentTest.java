package app.refrain.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.refrain.model.draft.Cell;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssignmentTest {

  private static final Sampling SAMPLING = new Sampling(1, 1, 0, 1);

  private static void refuses(
      Task task,
      Score seed,
      int bars,
      int from,
      int to,
      List<String> keep,
      List<String> parts,
      String message) {
    Wishes wishes = new Wishes(null, null, null, null, parts);
    CompositionRequest request =
        new CompositionRequest(task, Engine.LLM, seed, bars, from, to, keep, wishes, SAMPLING);
    assertThatThrownBy(() -> Assignment.of(request))
        .isInstanceOf(CompositionException.class)
        .hasMessageContaining(message);
  }

  @Test
  void partsMayHaveRoles() throws CompositionException {
    List<String> named = List.of("melody (Overdriven Guitar)", "Bass ( picked bass )", "drums");
    Wishes wishes = new Wishes(null, null, null, null, named);
    CompositionRequest request =
        new CompositionRequest(
            Task.NEW, Engine.LLM, Score.EMPTY, 4, 0, 0, List.of(), wishes, SAMPLING);

    assertThat(Assignment.of(request).piece().parts())
        .extracting(p -> p.name() + ": " + p.instrument())
        .containsExactly("melody: overdriven guitar", "bass: picked bass", "drums: drums");
  }

  @Test
  void refusesATempoThatNobodyPlays() {
    Wishes wishes = new Wishes(null, null, null, 0.0, List.of());
    CompositionRequest request =
        new CompositionRequest(
            Task.NEW,
            Engine.LLM,
            Score.EMPTY,
            4,
            0,
            0,
            List.of(),
            wishes,
            new Sampling(1, 1, 0, 1));

    assertThatThrownBy(() -> Assignment.of(request))
        .isInstanceOf(CompositionException.class)
        .hasMessageContaining("tempo must be 10 to 1000");
  }

  @Test
  void refusesToWriteBeyondTheLongestPiece() {
    Part part = new Part("flute", 73, false, List.of(new Note(Score.MAX_TICKS - 480, 480, 72, 80)));
    CompositionRequest request =
        new CompositionRequest(
            Task.CONTINUE,
            Engine.LLM,
            Score.EMPTY.withParts(List.of(part)),
            4,
            0,
            0,
            List.of(),
            Wishes.NONE,
            new Sampling(1, 1, 0, 1));

    assertThatThrownBy(() -> Assignment.of(request))
        .isInstanceOf(CompositionException.class)
        .hasMessageContaining("longer than 100000 quarter notes");
  }

  @Test
  void refusesNoBarsAndTooMany() {
    refuses(
        Task.CONTINUE,
        Duet.ODE_TO_JOY,
        0,
        0,
        0,
        List.of(),
        List.of(),
        "bars must be 1 to 256, not 0");
    refuses(
        Task.NEW,
        Score.EMPTY,
        10_000,
        0,
        0,
        List.of(),
        List.of(),
        "bars must be 1 to 256, not 10000");
  }

  @Test
  void refusesAnEmptySeed() {
    refuses(Task.CONTINUE, Score.EMPTY, 4, 0, 0, List.of(), List.of(), "The seed is empty");
  }

  @Test
  void refusesInfillOutsideThePiece() {
    refuses(
        Task.INFILL, Duet.ODE_TO_JOY, 0, 3, 5, List.of(), List.of(), "within the seed's 4 bars");
    refuses(
        Task.INFILL, Duet.ODE_TO_JOY, 0, 0, 1, List.of(), List.of(), "within the seed's 4 bars");
  }

  @Test
  void refusesHarmonyToNothingAndOfNothing() {
    refuses(Task.HARMONIZE, Duet.ODE_TO_JOY, 0, 0, 0, List.of(), List.of(), "parts:");
    assertThatThrownBy(() -> Assignment.of(naming(List.of("Melody", "Chords"), List.of())))
        .isInstanceOf(CompositionException.class)
        .hasMessageContaining("write: harmonizing needs at least one part to harmonize");
  }

  @Test
  void addingWritesTheAddedPartsAlone() throws CompositionException {
    Assignment assignment = Assignment.of(naming(List.of(), List.of("drums", "voice", "cello")));

    assertThat(assignment.piece().parts())
        .extracting(Part::name)
        .containsExactly("Melody", "Chords", "drums", "second voice", "cello");
    assertThat(assignment.piece().parts().get(3).program())
        .isEqualTo(Duet.ODE_TO_JOY.parts().getFirst().program());
    assertThat(assignment.open()).extracting(Cell::slot).containsOnly(2, 3, 4);
  }

  @Test
  void onlyPartsThatAreNamedAreWrittenAnew() throws CompositionException {
    Assignment assignment = Assignment.of(naming(List.of("chords"), List.of()));

    assertThat(assignment.open()).extracting(Cell::slot).containsOnly(1);
  }

  @Test
  void refusesToKeepAndToWriteOnePart() {
    CompositionRequest request =
        new CompositionRequest(
            Task.VARY,
            Engine.LLM,
            Duet.ODE_TO_JOY,
            0,
            0,
            0,
            List.of("Melody"),
            List.of("melody"),
            List.of(),
            Wishes.NONE,
            SAMPLING);
    assertThatThrownBy(() -> Assignment.of(request))
        .isInstanceOf(CompositionException.class)
        .hasMessageContaining("write: \"Melody\" cannot be kept and written at once");
  }

  private static CompositionRequest naming(List<String> write, List<String> add) {
    return new CompositionRequest(
        Task.HARMONIZE,
        Engine.LLM,
        Duet.ODE_TO_JOY,
        0,
        0,
        0,
        List.of(),
        write,
        add,
        Wishes.NONE,
        SAMPLING);
  }

  @Test
  void refusesPartsItDoesNotKnow() {
    refuses(
        Task.HARMONIZE,
        Duet.ODE_TO_JOY,
        0,
        0,
        0,
        List.of("Tuba"),
        List.of(),
        "no part named \"Tuba\"");
    refuses(
        Task.NEW,
        Score.EMPTY,
        4,
        0,
        0,
        List.of(),
        List.of("kazoo"),
        "\"kazoo\" is no General MIDI instrument");
  }
}
