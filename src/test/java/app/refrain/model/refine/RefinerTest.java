package app.refrain.model.refine;

import static app.refrain.model.refine.Tunes.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.refrain.model.NoteChange;
import app.refrain.music.Bars;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefinerTest {
  /**
   * Twinkle with a wrong octave, a note out of key, one off the beat, one held too long and one too
   * many.
   */
  private static final Score DRAFT = damagedTwinkle();

  @TempDir private static Path folder;
  private static Refiner refiner;

  @BeforeAll
  static void train() throws IOException {
    TinyRefiner.train(folder);
    refiner = Refiner.load(folder);
  }

  @AfterAll
  static void close() {
    refiner.close();
  }

  private static Score damagedTwinkle() {
    List<Note> notes = new ArrayList<>(Tunes.twinkle().parts().getFirst().notes());
    notes.set(4, notes.get(4).withPitch(81));
    notes.set(9, notes.get(9).withPitch(63));
    notes.set(16, notes.get(16).withOnset(notes.get(16).onset() + 120));
    notes.set(22, notes.get(22).withDuration(960));
    notes.add(Tunes.note("F#5", 195, 6));
    return Tunes.score(Tunes.part("flute", notes.toArray(Note[]::new)));
  }

  @Test
  void strengthZeroChangesNothing() {
    Refinement refinement = refiner.refine(DRAFT, Protection.NONE, 0);
    assertThat(refinement.result()).isEqualTo(DRAFT);
    assertThat(refinement.changes()).isEmpty();
  }

  @Test
  void fullStrengthRestoresNotes() {
    Refinement refinement = refiner.refine(DRAFT, Protection.NONE, 1);
    assertThat(refinement.changes()).isNotEmpty();
    assertThat(common(refinement.result(), Tunes.twinkle()))
        .isGreaterThan(common(DRAFT, Tunes.twinkle()));
  }

  @Test
  void changesAreWhatTurnsTheDraftIntoTheResult() {
    Refinement refinement = refiner.refine(DRAFT, Protection.NONE, 1);
    List<Note> notes = new ArrayList<>(DRAFT.parts().getFirst().notes());
    for (NoteChange change : refinement.changes()) {
      assertThat(notes.remove(change.from())).isTrue();
      if (change.to() != null) {
        notes.add(change.to());
      }
      assertThat(change.after()).isGreaterThan(change.before());
      assertThat(change.reason()).isNotBlank();
    }
    assertThat(refinement.result().parts().getFirst().notes())
        .containsExactlyInAnyOrderElementsOf(notes);
  }

  @Test
  void whatIsChangedAtOneStrengthIsChangedAtEveryGreaterOne() {
    List<NoteChange> before = List.of();
    for (double strength = 0; strength <= 1; strength += 0.125) {
      List<NoteChange> changes = refiner.refine(DRAFT, Protection.NONE, strength).changes();
      assertThat(changes).containsAll(before);
      assertThat(changes).allMatch(c -> c.strength() > 0);
      before = changes;
    }
  }

  @Test
  void aPersonsNotesNeverChange() {
    Refinement refinement = refiner.refine(DRAFT, note -> true, 1);
    assertThat(refinement.result()).isEqualTo(DRAFT);
    int bar = 4 * Score.TICKS_PER_QUARTER;
    Refinement second = refiner.refine(DRAFT, note -> note.note().onset() < 6 * bar, 1);
    assertThat(second.changes()).allMatch(c -> c.from().onset() >= 6 * bar);
  }

  @Test
  void noOnsetLeavesItsBarAndThePieceKeepsItsBars() {
    Bars bars = DRAFT.bars();
    Refinement refinement = refiner.refine(DRAFT, Protection.NONE, 1);
    assertThat(refinement.changes())
        .filteredOn(c -> c.to() != null)
        .allMatch(c -> bars.indexAt(c.to().onset()) == bars.indexAt(c.from().onset()));
    assertThat(refinement.result().barCount()).isLessThanOrEqualTo(DRAFT.barCount());
  }

  @Test
  void theSameDraftAlwaysBecomesTheSameMusic() {
    assertThat(refiner.refine(DRAFT, Protection.NONE, 1))
        .isEqualTo(refiner.refine(DRAFT, Protection.NONE, 1));
  }

  @Test
  void drumsStayAsTheyAre() {
    Part drums = new Part("drums", 0, true, line("drums", "C2/6 D2/7 C2/5 D2/6").notes());
    Score draft = DRAFT.withParts(List.of(DRAFT.parts().getFirst(), drums));
    assertThat(refiner.refine(draft, Protection.NONE, 1).result().parts().get(1)).isEqualTo(drums);
  }

  @Test
  void aScoreWithoutNotesStaysAsItIs() {
    assertThat(refiner.refine(Score.EMPTY, Protection.NONE, 1).result()).isEqualTo(Score.EMPTY);
  }

  @Test
  void refusesMoreNotesThanTheLimit() {
    Note[] notes =
        Collections.nCopies(Refiner.MAX_NOTES + 1, Tunes.note("C4", 0, 1)).toArray(Note[]::new);
    assertThatThrownBy(
            () -> refiner.refine(Tunes.score(Tunes.part("flute", notes)), Protection.NONE, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("20,001 notes");
  }

  @Test
  void refusesAStrengthThatIsNone() {
    assertThatThrownBy(() -> refiner.refine(DRAFT, Protection.NONE, 1.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("strength");
  }

  @Test
  void saysWhichFolderHasNoRefiner(@TempDir Path other) throws IOException {
    assertThatThrownBy(() -> Refiner.load(other))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("model.json");
    Files.copy(folder.resolve("weights.safetensors"), other.resolve("weights.safetensors"));
    Files.writeString(
        other.resolve("model.json"),
        """
        {"config": {"width": 8, "encoderLayers": 1, "encoderWidth": 64, "decoderWidth": 64}, "thresholds": {"pitch": 0.5, "timing": 0.5}}\
        """);
    assertThatThrownBy(() -> Refiner.load(other))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("shape");
  }

  private static long common(Score a, Score b) {
    return a.parts().getFirst().notes().stream()
        .filter(b.parts().getFirst().notes()::contains)
        .count();
  }
}
