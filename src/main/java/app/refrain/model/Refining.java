package app.refrain.model;

import app.refrain.model.draft.BarVersions;
import app.refrain.model.draft.LanguageModel;
import app.refrain.model.draft.Sampler;
import app.refrain.model.refine.Protection;
import app.refrain.model.refine.Refinement;
import app.refrain.model.refine.Refiner;
import app.refrain.model.refine.bars.BarRewriter;
import app.refrain.model.refine.bars.RewrittenBars;
import app.refrain.model.text.HomeKey;
import app.refrain.music.Bars;
import app.refrain.music.InstrumentRange;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import app.refrain.music.Transposition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * The hybrid's second half: bars that go unlike the rest are written anew, then single notes are
 * corrected.
 */
final class Refining {

  private final CompositionRequest request;
  private final Assignment assignment;
  private final CompositionListener listener;

  Refining(CompositionRequest request, Assignment assignment, CompositionListener listener) {
    this.request = request;
    this.assignment = assignment;
    this.listener = listener;
  }

  /**
   * Refines a draft as much as the request wants. What would be done at full strength is the same
   * whatever is wanted; of that as much is taken.
   *
   * @param writer writes bars anew; null if nothing can
   */
  Refinement of(Score draft, LanguageModel writer, Refiner refiner) throws CompositionException {
    double strength = request.sampling().refinement();
    if (strength == 0) {
      return new Refinement(draft, List.of());
    }
    boolean rewrites = writer != null && assignment.more() > 0;
    List<RewrittenBars> rewritten = rewrites ? rewritten(draft, writer) : List.of();
    Score whole = with(draft, rewritten);
    requireNotTooLong(whole);
    Refinement notes = refiner.refine(whole, Protection.ofSeed(request.seed()), 1);
    return Refinement.of(draft, changes(draft, rewritten, notes), strength);
  }

  private static void requireNotTooLong(Score draft) throws CompositionException {
    if (draft.noteCount() > Refiner.MAX_NOTES) {
      throw new CompositionException(
          "The seed and what was written have %,d notes together; the refiner can take %,d. Take fewer bars, or choose the engine llm"
              .formatted(draft.noteCount(), Refiner.MAX_NOTES));
    }
  }

  /** What is better written anew, in the draft's key. */
  private List<RewrittenBars> rewritten(Score draft, LanguageModel writer)
      throws CompositionException {
    HomeKey home = HomeKey.of(draft);
    Sampling sampling = request.sampling();
    Sampler sampler =
        new Sampler(
            sampling.temperature(), sampling.topP(), new SplittableRandom(sampling.randomSeed()));
    List<InstrumentRange> ranges =
        assignment.piece().parts().stream()
            .map(
                p ->
                    InstrumentRange.of(p).including(p).transposed(p.drums() ? 0 : home.semitones()))
            .toList();
    BarVersions versions =
        new BarVersions(writer, sampler, request.task().name().toLowerCase(Locale.ROOT), ranges);
    int length = assignment.length();
    int total = length + assignment.more();
    return new BarRewriter(versions)
        .rewrite(home.score(), length, total, request.task() == Task.NEW, listener).stream()
            .map(bars -> restored(bars, draft, -home.semitones()))
            .toList();
  }

  /** As loud as the draft's notes, and in its key. */
  private RewrittenBars restored(RewrittenBars bars, Score draft, int semitones) {
    List<Part> parts = new ArrayList<>();
    for (int slot = 0; slot < bars.notes().size(); slot++) {
      int velocity = Restoration.velocity(assignment.piece().parts().get(slot));
      parts.add(
          draft
              .parts()
              .get(slot)
              .withNotes(
                  bars.notes().get(slot).stream().map(n -> n.withVelocity(velocity)).toList()));
    }
    List<List<Note>> notes =
        Transposition.of(draft.withParts(parts), semitones).parts().stream()
            .map(Part::notes)
            .toList();
    return new RewrittenBars(
        bars.from(), bars.to(), notes, bars.fault(), bars.confidence(), bars.strength());
  }

  private static Score with(Score draft, List<RewrittenBars> rewritten) {
    Bars bars = draft.bars();
    List<Part> parts = new ArrayList<>();
    for (int slot = 0; slot < draft.parts().size(); slot++) {
      int index = slot;
      List<Note> notes = new ArrayList<>(draft.parts().get(slot).notes());
      for (RewrittenBars passage : rewritten) {
        notes.removeIf(n -> passage.contains(bars.indexAt(n.onset())));
        notes.addAll(passage.notes().get(index));
      }
      parts.add(draft.parts().get(slot).withNotes(notes));
    }
    return draft.withParts(parts);
  }

  /** All changes of full strength: those of rewritten bars and of single notes in other bars. */
  private static List<NoteChange> changes(
      Score draft, List<RewrittenBars> rewritten, Refinement notes) {
    Bars bars = draft.bars();
    List<NoteChange> changes = new ArrayList<>();
    notes.changes().stream()
        .filter(c -> rewritten.stream().noneMatch(r -> r.contains(bars.indexAt(c.at()))))
        .forEach(changes::add);
    for (int i = 0; i < rewritten.size(); i++) {
      changes.addAll(Rewrite.changes(draft, notes.result(), rewritten.get(i), i + 1));
    }
    changes.sort(NoteChange.BY_TIME);
    return changes;
  }
}
