package app.refrain.model;

import app.refrain.model.draft.BarListener;
import app.refrain.model.draft.DraftWriter;
import app.refrain.model.draft.LanguageModel;
import app.refrain.model.draft.Sampler;
import app.refrain.model.draft.VariationWriter;
import app.refrain.model.text.HomeKey;
import app.refrain.model.text.UnknownWordException;
import app.refrain.music.InstrumentRange;
import app.refrain.music.Score;
import app.refrain.music.Transposition;
import app.refrain.music.english.Printer;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * One draft: takes the piece to the models' key, lets a model write, and brings what it wrote back
 * to the seed's.
 */
final class Drafting {

  private final CompositionRequest request;
  private final Assignment assignment;
  private final CompositionListener listener;
  private final HomeKey home;
  private int done;
  private long firstBarAt = System.nanoTime();

  Drafting(CompositionRequest request, Assignment assignment, CompositionListener listener) {
    this.request = request;
    this.assignment = assignment;
    this.listener = listener;
    home = HomeKey.of(assignment.piece());
  }

  /** The seed, unchanged, and what the model wrote. */
  Score with(LanguageModel model) throws CompositionException {
    Sampling sampling = request.sampling();
    Sampler sampler =
        new Sampler(sampling.temperature(), sampling.topP(), new Random(sampling.randomSeed()));
    try {
      return restored(write(model, sampler));
    } catch (UnknownWordException e) {
      throw new CompositionException(e.getMessage());
    }
  }

  private Score write(LanguageModel model, Sampler sampler) throws CompositionException {
    BarListener bars = this::barWritten;
    Score piece = home.score();
    if (request.task() == Task.VARY) {
      return new VariationWriter(model, sampler, ranges())
          .write(piece, assignment.length(), assignment.open(), bars);
    }
    BarPlanning planning =
        BarPlanning.of(
            request.wishes().sections(), piece, 0, assignment.length() + assignment.more());
    DraftWriter writer =
        new DraftWriter(model, sampler, writesChords(), ranges(), planning.plans());
    String task = request.task().name().toLowerCase(Locale.ROOT);
    return assignment.more() > 0
        ? writer.extend(piece, assignment.length(), assignment.more(), task, bars)
        : writer.fill(piece, assignment.length(), assignment.open(), task, bars);
  }

  /** When the first bar was complete, by {@link System#nanoTime}. */
  long firstBarAt() {
    return firstBarAt;
  }

  /** A new piece may have chord symbols; a seed's go on if it has some. */
  private boolean writesChords() {
    return request.task() == Task.NEW || !assignment.piece().chords().isEmpty();
  }

  private List<InstrumentRange> ranges() {
    return assignment.piece().parts().stream()
        .map(p -> InstrumentRange.of(p).including(p).transposed(p.drums() ? 0 : home.semitones()))
        .toList();
  }

  private void barWritten(int bar, Score score) throws CompositionException {
    if (done++ == 0) {
      firstBarAt = System.nanoTime();
    }
    if (listener.isCancelled()) {
      throw new CompositionException.Cancelled();
    }
    Score draft = restored(score);
    listener.barWritten(
        new CompositionListener.BarWritten(
            done, assignment.barsToWrite(), Printer.printBar(draft, bar), draft));
  }

  /** The person's piece, exactly as it was, with the new notes in its own key. */
  private Score restored(Score written) {
    return Restoration.of(assignment, Transposition.of(written, -home.semitones()));
  }
}
