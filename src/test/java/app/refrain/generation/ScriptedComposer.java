package app.refrain.generation;

import app.refrain.model.Composer;
import app.refrain.model.Composition;
import app.refrain.model.CompositionException;
import app.refrain.model.CompositionListener;
import app.refrain.model.CompositionListener.BarWritten;
import app.refrain.model.CompositionRequest;
import app.refrain.model.ModelId;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Writes the bars that a test lets it write, and fails as told by the seed's title. */
final class ScriptedComposer implements Composer {

  static final String COMPLAINT = "complaint";
  static final String BUG = "bug";

  private static final int BAR = 1_920;

  private final Semaphore allowedBars = new Semaphore(0);

  void allowBars(int bars) {
    allowedBars.release(bars);
  }

  void forbidBars() {
    allowedBars.drainPermits();
  }

  @Override
  public Composition compose(CompositionRequest request, CompositionListener listener)
      throws CompositionException {
    failAsToldBy(request.seed().credits().title());
    List<Note> notes = new ArrayList<>();
    Score draft = request.seed();
    for (int bar = 1; bar <= request.bars(); bar++) {
      waitForLeave(listener);
      notes.add(new Note(bar * BAR, BAR, 60 + bar, 80));
      draft = draft.withParts(List.of(new Part("Flute", 73, false, notes)));
      listener.barWritten(new BarWritten(bar, request.bars(), "bar " + bar, draft));
    }
    return new Composition(
        draft,
        draft,
        "draft",
        "result",
        List.of(),
        List.of(new ModelId("draft", "script", "00")),
        new Composition.Timings(1, 2, 3));
  }

  private void waitForLeave(CompositionListener listener) throws CompositionException {
    try {
      do {
        if (listener.isCancelled()) {
          throw new CompositionException.Cancelled();
        }
      } while (!allowedBars.tryAcquire(20, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CompositionException.Cancelled();
    }
  }

  private static void failAsToldBy(String title) throws CompositionException {
    if (title.equals(COMPLAINT)) {
      throw new CompositionException("bars: a jig has no such bar");
    }
    if (title.equals(BUG)) {
      throw new IllegalStateException("internal detail");
    }
  }

  @Override
  public List<ModelId> models() {
    return List.of(new ModelId("draft", "script", "00"));
  }
}
