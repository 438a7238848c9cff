package app.refrain.model.refine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.JniUtils;
import app.refrain.model.torch.Parameters;
import app.refrain.model.torch.ScriptModule;
import java.util.List;

/**
 * One pass over a draft: the encoder has read all of it, the decoder goes from note to note. Not
 * for several threads.
 */
final class Reading implements AutoCloseable {
  private final ScriptModule script;
  private final NDManager manager;
  private final List<NoteInput> inputs;
  private final IValue parameters;
  private final NDArray encoded;

  /** What the last step gave: at its end stands the decoder's state. */
  private NDArray last;

  private int position;

  /**
   * @param inputs of all notes of the draft, at least one
   */
  Reading(
      ScriptModule script,
      NDManager parent,
      Parameters parameters,
      RefinerConfig config,
      List<NoteInput> inputs) {
    this.script = script;
    this.inputs = inputs;
    manager = parent.newSubManager();
    this.parameters = IValue.listFrom(parameters.arrays().toArray(PtNDArray[]::new));
    last = manager.zeros(new Shape(1, 1, 2L * config.decoderWidth()));
    encoded = encode();
  }

  private NDArray encode() {
    int[][] bags = inputs.stream().map(NoteInput::features).toArray(int[][]::new);
    try (NDManager scope = manager.newSubManager();
        IValue ids = value(Bags.ids(scope, bags));
        IValue starts = value(Bags.starts(scope, bags).reshape(1, bags.length))) {
      return script.run(manager, "encode", ids, starts, parameters);
    }
  }

  /**
   * What the decoder believes of the next note.
   *
   * @param written of what it wrote before: {@link Written#before}
   */
  Belief next(int[] written) {
    Offers offers = inputs.get(position).offers();
    try (NDManager scope = manager.newSubManager();
        NDArray note = JniUtils.slice((PtNDArray) encoded, 1, position, position + 1, 1);
        IValue encodedNote = value(note);
        IValue ids = value(Bags.ids(scope, new int[][] {written}));
        IValue starts = value(scope.create(new long[] {0}, new Shape(1, 1)));
        IValue pitches = classes(scope, offers.pitches());
        IValue shifts = classes(scope, offers.shifts());
        IValue durations = classes(scope, offers.durations());
        IValue before = value(last)) {
      NDArray result =
          script.run(
              manager,
              "step",
              encodedNote,
              ids,
              starts,
              pitches,
              shifts,
              durations,
              before,
              parameters);
      last.close();
      last = result;
      position++;
      return new Belief(result.toFloatArray());
    }
  }

  private static IValue classes(NDManager scope, int[] classes) {
    long[] wide = new long[classes.length];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = classes[i];
    }
    return value(scope.create(wide, new Shape(1, 1, wide.length)));
  }

  private static IValue value(NDArray array) {
    return IValue.from((PtNDArray) array);
  }

  @Override
  public void close() {
    parameters.close();
    manager.close();
  }
}
