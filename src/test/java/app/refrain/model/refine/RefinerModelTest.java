package app.refrain.model.refine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import app.refrain.model.torch.FloatTensor;
import app.refrain.model.torch.Precision;
import app.refrain.model.torch.Torch;
import app.refrain.music.Note;
import app.refrain.music.Score;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RefinerModelTest {
  private static final RefinerConfig TINY = new RefinerConfig(12, 2, 32, 64);

  @BeforeAll
  static void useOneThread() {
    Torch.useThreads(1);
  }

  @Test
  void decodingNoteByNoteGivesTheProbabilitiesOfTraining() {
    NoteSequence draft = NoteSequence.of(Tunes.twinkle(), Protection.NONE);
    List<Note> clean = new ArrayList<>();
    for (int i = 0; i < draft.size(); i++) {
      Note note = draft.get(i).note();
      clean.add(i % 7 == 3 ? null : i % 5 == 2 ? note.withPitch(note.pitch() + 2) : note);
    }
    RefinerExample example = RefinerExample.of(draft, clean);
    try (RefinerModel model = perturbed(Precision.FLOAT32)) {
      double together = model.evaluate(new RefinerBatch(List.of(example)));
      assertThat(noteByNote(model, example)).isCloseTo(together, within(1e-4));
    }
  }

  private static double noteByNote(RefinerModel model, RefinerExample example) {
    double nats = 0;
    try (Reading reading = model.read(example.inputs())) {
      for (int i = 0; i < example.size(); i++) {
        Belief belief = reading.next(example.written().get(i));
        Target target = example.targets().get(i);
        nats -=
            target.kept()
                ? belief.kept()
                    + belief.pitch(target.pitch())
                    + belief.shift(target.shift())
                    + belief.duration(target.duration())
                : belief.dropped();
      }
    }
    return nats / example.size();
  }

  @Test
  void beliefsAreProbabilities() {
    NoteSequence draft = NoteSequence.of(Tunes.twinkle(), Protection.NONE);
    RefinerExample example = RefinerExample.of(draft, notes(draft));
    try (RefinerModel model = perturbed(Precision.FLOAT32);
        Reading reading = model.read(example.inputs())) {
      Belief belief = reading.next(new int[0]);
      double pitches = 0;
      for (int c = 1; c < Outcome.PITCHES; c++) {
        pitches += Math.exp(belief.pitch(c));
      }
      assertThat(pitches).isCloseTo(1, within(1e-5));
      assertThat(Math.exp(belief.kept()) + Math.exp(belief.dropped())).isCloseTo(1, within(1e-5));
    }
  }

  @Test
  void shorterExamplesOfABatchDoNotChangeWhatItLearns() {
    RefinerExample whole = RefinerExample.of(twinkle(), notes(twinkle()));
    try (RefinerModel model = perturbed(Precision.FLOAT32)) {
      double first = model.evaluate(new RefinerBatch(List.of(whole.window(0, 12))));
      double second = model.evaluate(new RefinerBatch(List.of(whole.window(12, 24))));
      double both =
          model.evaluate(new RefinerBatch(List.of(whole.window(0, 12), whole.window(12, 24))));
      assertThat(both).isCloseTo((first + second) / 2, within(1e-4));
    }
  }

  @Test
  void gradientsAreThoseOfFiniteDifferences() {
    RefinerBatch batch = new RefinerBatch(List.of(RefinerExample.of(twinkle(), notes(twinkle()))));
    try (RefinerModel model = perturbed(Precision.FLOAT32)) {
      model.parameters().requireGradients();
      Map<String, FloatTensor> gradients = gradients(model, batch);
      for (String name :
          List.of(
              "encoder.0.backward.recurrent", "encoder.1.forward.input", "decoder.input", "head")) {
        assertThat(slope(model, batch, name))
            .as(name)
            .isCloseTo(largest(gradients.get(name)), within(2e-2));
      }
    }
  }

  /** The change of the loss per change of the parameter that has the largest gradient. */
  private static double slope(RefinerModel model, RefinerBatch batch, String name) {
    Map<String, FloatTensor> values = model.parameters().snapshot();
    int at = indexOfLargest(gradients(model, batch).get(name));
    float[] numbers = values.get(name).values();
    float step = 1e-2f;
    numbers[at] += step;
    model.parameters().restore(values);
    double above = model.evaluate(batch);
    numbers[at] -= 2 * step;
    model.parameters().restore(values);
    double below = model.evaluate(batch);
    numbers[at] += step;
    model.parameters().restore(values);
    return (above - below) / (2 * step);
  }

  private static Map<String, FloatTensor> gradients(RefinerModel model, RefinerBatch batch) {
    Map<String, FloatTensor> gradients = new LinkedHashMap<>();
    try (NDManager scope = Torch.newManager();
        GradientCollector collector = Torch.engine().newGradientCollector()) {
      collector.zeroGradients();
      collector.backward(model.loss(batch, scope));
    }
    model
        .parameters()
        .byName()
        .forEach(
            (name, array) -> {
              try (NDArray gradient = array.getGradient()) {
                gradients.put(name, new FloatTensor(gradient.getShape(), gradient.toFloatArray()));
                gradient.muli(0);
              }
            });
    return gradients;
  }

  private static double largest(FloatTensor tensor) {
    return tensor.values()[indexOfLargest(tensor)];
  }

  private static int indexOfLargest(FloatTensor tensor) {
    int best = 0;
    for (int i = 1; i < tensor.values().length; i++) {
      best = Math.abs(tensor.values()[i]) > Math.abs(tensor.values()[best]) ? i : best;
    }
    return best;
  }

  private static NoteSequence twinkle() {
    return NoteSequence.of(Tunes.twinkle(), Protection.NONE);
  }

  private static List<Note> notes(NoteSequence draft) {
    Score score = draft.score();
    return score.parts().getFirst().notes();
  }

  /** Large weights, so that a mix-up shows. */
  private static RefinerModel perturbed(Precision precision) {
    RefinerModel model = RefinerModel.untrained(TINY, precision, 0, 3);
    Map<String, FloatTensor> values = model.parameters().snapshot();
    values.forEach(
        (name, tensor) -> {
          for (int i = 0; i < tensor.values().length; i++) {
            tensor.values()[i] += (float) (0.2 * Math.sin(i + name.hashCode()));
          }
        });
    model.parameters().restore(values);
    return model;
  }
}
