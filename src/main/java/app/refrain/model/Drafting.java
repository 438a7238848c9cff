package app.refrain.model;

import app.refrain.model.draft.BarListener;
import app.refrain.model.draft.DraftWriter;
import app.refrain.model.draft.LanguageModel;
import app.refrain.model.draft.Sampler;
import app.refrain.model.text.HomeKey;
import app.refrain.model.text.UnknownWordException;
import app.refrain.music.Bars;
import app.refrain.music.ChordChange;
import app.refrain.music.InstrumentRange;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import app.refrain.music.Transposition;
import app.refrain.music.english.Printer;
import java.util.ArrayList;
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
    DraftWriter writer = new DraftWriter(model, sampler, writesChords(), ranges());
    String task = request.task().name().toLowerCase(Locale.ROOT);
    BarListener bars = this::barWritten;
    try {
      return restored(
          assignment.more() > 0
              ? writer.extend(home.score(), assignment.length(), assignment.more(), task, bars)
              : writer.fill(home.score(), assignment.length(), assignment.open(), task, bars));
    } catch (UnknownWordException e) {
      throw new CompositionException(e.getMessage());
    }
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

  /** The models leave loudness alone: new notes are as loud as the part's middle one. */
  private static int velocity(Part part) {
    int[] velocities = part.notes().stream().mapToInt(Note::velocity).sorted().toArray();
    return velocities.length == 0 ? Note.DEFAULT_VELOCITY : velocities[velocities.length / 2];
  }

  /** The person's piece, exactly as it was, with the new notes in its own key. */
  private Score restored(Score written) {
    Score piece = assignment.piece();
    Score back = Transposition.of(written, -home.semitones());
    Bars bars = back.bars();
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < piece.parts().size(); i++) {
      int slot = i;
      Part part = piece.parts().get(slot);
      List<Note> notes = new ArrayList<>();
      part.notes().stream()
          .filter(n -> !assignment.writes(bars.indexAt(n.onset()), slot))
          .forEach(notes::add);
      int velocity = velocity(part);
      back.parts().get(slot).notes().stream()
          .filter(n -> assignment.writes(bars.indexAt(n.onset()), slot))
          .map(n -> n.withVelocity(velocity))
          .forEach(notes::add);
      parts.add(part.withNotes(notes));
    }
    int end = bars.get(assignment.length()).start();
    List<ChordChange> chords = new ArrayList<>(piece.chords());
    back.chords().stream().filter(c -> c.at() >= end).forEach(chords::add);
    return piece.withParts(parts).withChords(chords);
  }
}
