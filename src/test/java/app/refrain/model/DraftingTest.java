package app.refrain.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.refrain.model.draft.ArbitraryModel;
import app.refrain.model.draft.LanguageModel;
import app.refrain.model.text.Vocabulary;
import app.refrain.music.ChordSymbol;
import app.refrain.music.Excerpt;
import app.refrain.music.InstrumentRange;
import app.refrain.music.Key;
import app.refrain.music.Meter;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import app.refrain.music.SectionMark;
import app.refrain.music.english.Plan;
import app.refrain.music.english.Words;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftingTest {

  private static final LanguageModel MODEL = new ArbitraryModel(Vocabulary.STANDARD.size(), 512);
  private static final Score SEED = Duet.ODE_TO_JOY;

  private static CompositionRequest request(Task task, Score seed, long randomSeed) {
    return new CompositionRequest(
        task,
        Engine.LLM,
        seed,
        6,
        2,
        3,
        List.of("melody"),
        Wishes.NONE,
        new Sampling(1, 1, 0, randomSeed));
  }

  private static Score draft(CompositionRequest request) throws CompositionException {
    return new Drafting(request, Assignment.of(request), CompositionListener.SILENT).with(MODEL);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void continuesForExactlyTheBarsAskedFor(long randomSeed) throws CompositionException {
    Score draft = draft(request(Task.CONTINUE, SEED, randomSeed));

    assertThat(draft.end()).isLessThanOrEqualTo(draft.bars().get(SEED.barCount() + 6).start());
    assertThat(Excerpt.bars(draft, 0, SEED.barCount()).parts()).isEqualTo(SEED.parts());
    assertThat(draft.meters()).isEqualTo(SEED.meters());
  }

  @Test
  void writesNewBarsOverThePlannedChordsAndSections() throws CompositionException {
    Wishes wishes =
        Wishes.NONE.planned(
            List.of(
                new SectionPlan(
                    1,
                    6,
                    "Verse",
                    List.of(new Plan(Plan.Aspect.DENSITY, "busy")),
                    List.of(chord("C"), chord("Am")))));
    Score draft =
        draft(
            new CompositionRequest(
                Task.NEW,
                Engine.LLM,
                Score.EMPTY,
                6,
                0,
                0,
                List.of(),
                wishes,
                new Sampling(1, 1, 0, 4)));

    assertThat(draft.chords())
        .extracting(c -> c.symbol().toString())
        .containsExactly("C", "Am", "C", "Am", "C", "Am");
    assertThat(draft.sections()).containsExactly(new SectionMark(0, "Verse"));
  }

  @Test
  void givesANewPieceAFormIfNobodyAsksForOne() throws CompositionException {
    Score draft =
        draft(
            new CompositionRequest(
                Task.NEW,
                Engine.LLM,
                Score.EMPTY,
                16,
                0,
                0,
                List.of(),
                Wishes.NONE,
                new Sampling(1, 1, 0, 4)));

    assertThat(draft.sections()).extracting(SectionMark::label).containsExactly("A", "A", "B", "A");
  }

  private static ChordSymbol chord(String text) {
    return ChordSymbol.parse(text).orElseThrow();
  }

  @Test
  void leavesTheSeedAsItWasToTheTick() throws CompositionException {
    Score played = SEED.withParts(SEED.parts().stream().map(DraftingTest::playedFreely).toList());

    Score draft = draft(request(Task.CONTINUE, played, 9));

    for (int p = 0; p < played.parts().size(); p++) {
      assertThat(draft.parts().get(p).notes()).containsAll(played.parts().get(p).notes());
    }
  }

  private static Part playedFreely(Part part) {
    List<Note> notes = new ArrayList<>();
    for (Note note : part.notes()) {
      notes.add(
          new Note(
              note.onset() + notes.size() % 7,
              note.duration() - 13,
              note.pitch(),
              61 + notes.size() % 9));
    }
    return part.withNotes(notes);
  }

  @Test
  void continuesASilentSeedWithItsParts() throws CompositionException {
    Score silent = SEED.withParts(SEED.parts().stream().map(p -> p.withNotes(List.of())).toList());

    Score draft = draft(request(Task.CONTINUE, silent, 1));

    assertThat(draft.parts()).extracting(Part::name).containsExactly("Melody", "Chords");
    assertThat(draft.noteCount()).isPositive();
  }

  @Test
  void makesTheSameOfTheSameRandomSeedAndAnotherOfAnother() throws CompositionException {
    Score once = draft(request(Task.CONTINUE, SEED, 5));

    assertThat(draft(request(Task.CONTINUE, SEED, 5))).isEqualTo(once);
    assertThat(draft(request(Task.CONTINUE, SEED, 6))).isNotEqualTo(once);
  }

  @Test
  void staysWithinTheInstrumentsRanges() throws CompositionException {
    Score draft = draft(request(Task.CONTINUE, SEED, 11));

    for (Part part : draft.parts()) {
      InstrumentRange range = InstrumentRange.of(part);
      assertThat(part.notes()).allMatch(n -> range.contains(n.pitch()));
    }
  }

  @Test
  void infillsOnlyTheBarsAndPartsThatAreOpen() throws CompositionException {
    Score draft = draft(request(Task.INFILL, SEED, 3));

    int from = SEED.bars().get(1).start();
    int to = SEED.bars().get(3).start();
    assertThat(draft.parts().get(0)).isEqualTo(SEED.parts().get(0));
    assertThat(outside(draft.parts().get(1), from, to))
        .isEqualTo(outside(SEED.parts().get(1), from, to));
    assertThat(draft.parts().get(1)).isNotEqualTo(SEED.parts().get(1));
  }

  private static List<Note> outside(Part part, int from, int to) {
    return part.notes().stream().filter(n -> n.onset() < from || n.onset() >= to).toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void variesAllBarsOfThePartsThatAreNotKept(long randomSeed) throws CompositionException {
    Score draft = draft(request(Task.VARY, SEED, randomSeed));

    assertThat(draft.parts().get(0)).isEqualTo(SEED.parts().get(0));
    assertThat(draft.parts().get(1)).isNotEqualTo(SEED.parts().get(1));
    assertThat(draft.end()).isLessThanOrEqualTo(SEED.bars().get(SEED.barCount()).start());
  }

  @Test
  void variesAPieceLongerThanTheContext() throws CompositionException {
    Score piece = SEED;
    for (int i = 0; i < 5; i++) {
      piece = draft(request(Task.CONTINUE, piece, i));
    }
    Score varied = draft(request(Task.VARY, piece, 1));

    assertThat(varied.end()).isLessThanOrEqualTo(piece.bars().get(piece.barCount()).start());
    assertThat(varied.parts().get(0)).isEqualTo(piece.parts().get(0));
  }

  @Test
  void harmonizesWithNewPartsAndKeepsTheGivenOne() throws CompositionException {
    Score melody = SEED.withParts(SEED.parts().subList(0, 1));
    CompositionRequest request =
        new CompositionRequest(
            Task.HARMONIZE,
            Engine.LLM,
            melody,
            0,
            0,
            0,
            List.of("Melody"),
            new Wishes(null, null, null, null, List.of("cello", "cello")),
            new Sampling(1, 1, 0, 1));

    Score draft = draft(request);

    assertThat(draft.parts()).extracting(Part::name).containsExactly("Melody", "cello", "cello 2");
    assertThat(draft.parts().get(0)).isEqualTo(melody.parts().get(0));
  }

  @Test
  void writesANewPieceAsWished() throws CompositionException {
    Wishes wishes =
        new Wishes(
            "waltz",
            Key.parse("Eb major"),
            Meter.parse("3/4"),
            96.0,
            List.of("clarinet", "accordion"));
    CompositionRequest request =
        new CompositionRequest(
            Task.NEW,
            Engine.LLM,
            Score.EMPTY,
            8,
            0,
            0,
            List.of(),
            wishes,
            new Sampling(1, 1, 0, 1));

    Score draft = draft(request);

    assertThat(draft.keyAt(0)).isEqualTo(Key.parse("Eb major"));
    assertThat(draft.meters().getFirst().meter()).isEqualTo(Meter.parse("3/4"));
    assertThat(draft.parts()).extracting(Part::instrument).containsExactly("clarinet", "accordion");
    assertThat(draft.end()).isLessThanOrEqualTo(8 * 3 * 480);
    assertThat(draft.noteCount()).isPositive();
  }

  @Test
  void writesPiecesLongerThanTheModelsContext() throws CompositionException {
    CompositionRequest request =
        new CompositionRequest(
            Task.CONTINUE,
            Engine.LLM,
            SEED,
            60,
            0,
            0,
            List.of(),
            Wishes.NONE,
            new Sampling(1, 1, 0, 2));

    Score draft = draft(request);

    assertThat(draft.barCount()).isBetween(SEED.barCount() + 55, SEED.barCount() + 60);
    assertThat(Words.sayable(draft).noteCount()).isEqualTo(draft.noteCount());
  }

  @Test
  void tellsOfEveryBarAndStopsWhenCancelled() {
    List<CompositionListener.BarWritten> told = new ArrayList<>();
    CompositionListener listener =
        new CompositionListener() {
          @Override
          public void barWritten(BarWritten bar) {
            told.add(bar);
          }

          @Override
          public boolean isCancelled() {
            return told.size() == 3;
          }
        };
    CompositionRequest request = request(Task.CONTINUE, SEED, 4);

    assertThatThrownBy(() -> new Drafting(request, Assignment.of(request), listener).with(MODEL))
        .isInstanceOf(CompositionException.Cancelled.class);
    assertThat(told).extracting(CompositionListener.BarWritten::done).containsExactly(1, 2, 3);
    assertThat(told.getFirst().text()).startsWith("Bar " + (SEED.barCount() + 1));
  }
}
