package app.refrain.generation;

import app.refrain.model.CompositionRequest;
import app.refrain.model.Engine;
import app.refrain.model.Sampling;
import app.refrain.model.Task;
import app.refrain.model.Wishes;
import app.refrain.music.Credits;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import java.util.List;

/** Requests for tests. */
final class Requests {

  static final Sampling SAMPLING = new Sampling(1, 1, 0.5, 42);

  private Requests() {}

  /** A bar of one flute. */
  static Score seed(String title) {
    Part flute = new Part("Flute", 73, false, List.of(new Note(0, 1_920, 60, 80)));
    return Score.EMPTY.withCredits(Credits.titled(title)).withParts(List.of(flute));
  }

  static CompositionRequest continuing(Score seed, int bars) {
    return new CompositionRequest(
        Task.CONTINUE, Engine.HYBRID, seed, bars, 0, 0, List.of(), Wishes.NONE, SAMPLING);
  }
}
