package app.refrain.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.RandomScores;
import app.refrain.music.Score;
import app.refrain.music.analysis.copying.CopyIndex;
import app.refrain.studio.score.LiveScore;
import app.refrain.studio.score.ScoreConversion;
import app.refrain.studio.score.ScoreLimits;
import app.refrain.studio.score.ScoreMerge;
import app.refrain.studio.score.ScoreState;
import app.refrain.studio.score.ScoreState.NoteState;
import app.refrain.studio.score.ScoreState.PartState;
import app.refrain.studio.ui.compose.ComposePanel;
import app.refrain.studio.ui.compose.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whatever is asked for in whatever words, of whatever score, and whatever a model writes: no note
 * that a person did not give away is changed or removed.
 */
class PartsAreSafeTest {

  private static final int SCORES = 120;
  private static final int WORDINGS = 200;
  private static final ScoreLimits LIMITS = new ScoreLimits(100_000, 64, 10_000);

  private static final List<String> ADDING =
      List.of(
          "add %s",
          "please add %s",
          "add some %s to it",
          "could you add %s in the background?",
          "adding %s would be nice",
          "%s please",
          "with %s",
          "I want %s to play along",
          "Add %s!",
          "it needs %s");
  private static final List<String> OTHERS =
      List.of(
          "8 more bars",
          "make it sadder",
          "faster please",
          "continue with %s",
          "harmonize with %s",
          "accompany it with %s",
          "go on, a bit wilder",
          "a slow sad waltz",
          "no %s",
          "nonsense und Unsinn");
  private static final List<String> INSTRUMENTS =
      List.of(
          "strings",
          "flute",
          "drums",
          "bass",
          "a cello",
          "two violins",
          "a string quartet",
          "piano",
          "choir",
          "guitar and drums");

  private final ComposePanel panel = new ComposePanel(4, order -> {}, () -> {}, commands -> {});
  private final SplittableRandom random = new SplittableRandom(20);

  /** 200 of them: ten ways to name each of ten instruments or ensembles, and other wishes. */
  private static List<String> wordings() {
    List<String> wordings =
        Stream.concat(ADDING.stream(), OTHERS.stream())
            .flatMap(words -> INSTRUMENTS.stream().map(words::formatted))
            .toList();
    assertThat(wordings).hasSize(WORDINGS);
    return wordings;
  }

  @Test
  void addingIsAddingInEveryTaskAndWording() throws Exception {
    List<Score> pieces = pieces();
    int composed = 0;
    int number = 0;
    for (String words : wordings()) {
      Score piece = pieces.get(number++ % SCORES);
      for (Task before : Task.values()) {
        composed += composesSafely(piece, before, words) ? 1 : 0;
      }
    }
    assertThat(composed).isGreaterThan(500);
  }

  private static List<Score> pieces() {
    return RandomScores.free(SCORES * 3)
        .filter(score -> score.noteCount() > 0)
        .limit(SCORES)
        .toList();
  }

  /** Asks as a person does; answers whether something was composed. */
  private boolean composesSafely(Score piece, Task before, String words) throws Exception {
    panel.setPiece(piece);
    panel.say("");
    panel.set(Order.usual(before, 4));
    panel.say(words);
    Optional<Order> order = panel.order();
    if (order.isEmpty()) {
      return false;
    }
    CompositionRequest request = llm(order.get().request(piece, random.nextInt(1, 1000)));
    if (words.matches("(?i).*\\badd(ing)?\\b.*")) {
      assertThat(request.task()).as(words).isEqualTo(Task.HARMONIZE);
      assertThat(request.write()).as(words).isEmpty();
    }
    if (request.task() == Task.NEW) {
      return false;
    }
    Composition made;
    try {
      made = composer().compose(request, CompositionListener.SILENT);
    } catch (CompositionException e) {
      return false;
    }
    requireSafe(request, made.result(), words);
    requireSafe(request, accepted(piece, request, made.result()), words);
    return true;
  }

  private void requireSafe(CompositionRequest request, Score result, String words) {
    Score piece = request.seed();
    for (int slot = 0; slot < piece.parts().size(); slot++) {
      Part part = piece.parts().get(slot);
      boolean chosen =
          switch (request.task()) {
            case NEW, CONTINUE, HARMONIZE -> false;
            case INFILL, VARY -> !request.keep().contains(part.name());
          };
      List<Note> safe =
          part.notes().stream().filter(note -> !chosen || !isOpen(request, note)).toList();
      assertThat(result.parts().get(slot).notes())
          .as("%s of \"%s\" on %s", request.task(), words, part.name())
          .containsAll(safe);
      assertThat(result.parts().get(slot).name()).isEqualTo(part.name());
      assertThat(result.parts().get(slot).program()).isEqualTo(part.program());
    }
  }

  private static boolean isOpen(CompositionRequest request, Note note) {
    if (request.task() == Task.VARY) {
      return true;
    }
    int number = request.seed().bars().at(note.onset()).number();
    return number >= request.fromBar() && number <= request.toBar();
  }

  /** What becomes of a session that the piece was copied from; ids of notes stay, too. */
  private static Score accepted(Score piece, CompositionRequest request, Score result) {
    ScoreState before = ScoreConversion.toState(piece);
    List<String> ids = before.parts().stream().map(PartState::id).toList();
    LiveScore live = new LiveScore(before);
    var merged = ScoreMerge.operations(before, request.seed(), ids, result);
    if (!merged.isEmpty()) {
      live.apply(merged, LIMITS);
    }
    if (request.task() == Task.CONTINUE || request.task() == Task.HARMONIZE) {
      Map<String, NoteState> now =
          live.state().parts().stream()
              .flatMap(part -> part.notes().stream())
              .collect(Collectors.toMap(NoteState::id, note -> note));
      before.parts().stream()
          .flatMap(part -> part.notes().stream())
          .forEach(note -> assertThat(now).containsEntry(note.id(), note));
    }
    return ScoreConversion.toScore(live.state());
  }

  private static CompositionRequest llm(CompositionRequest request) {
    return new CompositionRequest(
        request.task(),
        Engine.LLM,
        request.seed(),
        request.bars(),
        request.fromBar(),
        request.toBar(),
        request.keep(),
        request.write(),
        request.add(),
        request.wishes(),
        request.sampling());
  }

  private Composer composer() {
    return new NeuralComposer(
        Map.of(Engine.LLM, new Scribbler()), null, null, Hybrid.standard(null));
  }

  /** Writes anything anywhere, also where it should not. */
  private final class Scribbler implements Drafter {

    @Override
    public ModelId id() {
      return new ModelId("draft", "scribbler", "none");
    }

    @Override
    public Optional<CopyIndex> learnt() {
      return Optional.empty();
    }

    @Override
    public Draft draft(
        CompositionRequest request, Assignment assignment, CompositionListener listener) {
      Score piece = assignment.piece();
      int end = piece.bars().get(assignment.length() + assignment.more()).start();
      List<Part> parts = new ArrayList<>();
      for (Part part : piece.parts()) {
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
          notes.add(
              new Note(random.nextInt(end), random.nextInt(1, 2000), random.nextInt(128), 80));
        }
        parts.add(part.withNotes(notes));
      }
      return new Draft(Restoration.of(assignment, piece.withParts(parts)), System.nanoTime());
    }
  }
}
