package app.refrain.model;

import app.refrain.model.draft.BarVersions;
import app.refrain.model.draft.LanguageModel;
import app.refrain.model.draft.Sampler;
import app.refrain.model.refine.Protection;
import app.refrain.model.refine.Refinement;
import app.refrain.model.refine.Refiner;
import app.refrain.model.refine.bars.BarRewriter;
import app.refrain.model.refine.bars.CellRewriter;
import app.refrain.model.refine.bars.PhraseChooser;
import app.refrain.model.refine.bars.RewrittenBars;
import app.refrain.model.refine.judge.Judge;
import app.refrain.model.refine.judge.JudgedRepair;
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

  /** As many bars as a variation reads and varies at a time. */
  private static final int VARIED_AT_ONCE = 8;

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
  Refinement of(Score draft, LanguageModel writer, Refiner refiner, Hybrid hybrid)
      throws CompositionException {
    double strength = request.sampling().refinement();
    if (strength == 0) {
      return new Refinement(draft, List.of());
    }
    PhraseChooser chooser = hybrid.chooser().apply(request);
    List<RewrittenBars> rewritten =
        writer == null || chooser == null ? List.of() : rewritten(draft, writer, chooser);
    Score whole = with(draft, rewritten);
    requireNotTooLong(whole);
    Refinement notes =
        hybrid.repairs()
            ? repaired(whole, refiner, hybrid.judge())
            : new Refinement(whole, List.of());
    return Refinement.of(draft, changes(draft, rewritten, notes), strength);
  }

  /**
   * @param judge takes of what the refiner believes what lowers the energy; null if all is taken
   */
  private Refinement repaired(Score draft, Refiner refiner, Judge judge) {
    Refinement believed = refiner.refine(draft, Protection.ofSeed(request.seed()), 1);
    if (judge == null) {
      return believed;
    }
    Bars bars = draft.bars();
    return Refinement.of(
        draft,
        new JudgedRepair(judge)
            .of(draft, believed.changes(), n -> isOurs(n.note(), bars, n.part())),
        1);
  }

  private static void requireNotTooLong(Score draft) throws CompositionException {
    if (draft.noteCount() > Refiner.MAX_NOTES) {
      throw new CompositionException(
          "The seed and what was written have %,d notes together; the refiner can take %,d. Take fewer bars, or choose the engine llm"
              .formatted(draft.noteCount(), Refiner.MAX_NOTES));
    }
  }

  /** What is better written anew, in the draft's key. */
  private List<RewrittenBars> rewritten(Score draft, LanguageModel writer, PhraseChooser chooser)
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
    return (assignment.more() > 0
            ? goneOn(home.score(), writer, sampler, ranges, chooser)
            : within(home.score(), writer, sampler, ranges, chooser))
        .stream().map(bars -> restored(bars, draft, -home.semitones())).toList();
  }

  private List<RewrittenBars> goneOn(
      Score draft,
      LanguageModel writer,
      Sampler sampler,
      List<InstrumentRange> ranges,
      PhraseChooser chooser)
      throws CompositionException {
    BarVersions versions =
        new BarVersions(writer, sampler, request.task().name().toLowerCase(Locale.ROOT), ranges);
    int length = assignment.length();
    return new BarRewriter(versions, chooser)
        .rewrite(draft, length, length + assignment.more(), request.task() == Task.NEW, listener);
  }

  private List<RewrittenBars> within(
      Score draft,
      LanguageModel writer,
      Sampler sampler,
      List<InstrumentRange> ranges,
      PhraseChooser chooser)
      throws CompositionException {
    int length = assignment.length();
    OpenCells cells =
        new OpenCells(
            request.task(), writer, sampler, ranges, length, BarRewriter.VERSIONS - 1, listener);
    CellRewriter rewriter =
        request.task() == Task.VARY
            ? new CellRewriter(
                cells.varied(HomeKey.of(assignment.piece()).score(), assignment.open()),
                chooser,
                VARIED_AT_ONCE)
            : new CellRewriter(cells.filled(), chooser, PhraseChooser.PHRASE);
    return rewriter.rewrite(draft, length, assignment.open());
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

  /** The draft with what was rewritten where it is the model's to write. */
  private Score with(Score draft, List<RewrittenBars> rewritten) {
    Bars bars = draft.bars();
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < draft.parts().size(); i++) {
      int slot = i;
      List<Note> notes = new ArrayList<>(draft.parts().get(slot).notes());
      for (RewrittenBars passage : rewritten) {
        notes.removeIf(n -> passage.contains(bars.indexAt(n.onset())) && isOurs(n, bars, slot));
        passage.notes().get(slot).stream().filter(n -> isOurs(n, bars, slot)).forEach(notes::add);
      }
      parts.add(draft.parts().get(slot).withNotes(notes));
    }
    return draft.withParts(parts);
  }

  private boolean isOurs(Note note, Bars bars, int slot) {
    return assignment.writes(bars.indexAt(note.onset()), slot);
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
