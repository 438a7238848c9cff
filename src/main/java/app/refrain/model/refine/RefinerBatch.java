package app.refrain.model.refine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Examples that are learned from together. Shorter ones are filled up with notes that do not count.
 */
public record RefinerBatch(List<RefinerExample> examples) {
  private static final int NO_TARGET = -100;

  /**
   * @throws IllegalArgumentException if there is no example
   */
  public RefinerBatch {
    examples = List.copyOf(examples);
    if (examples.isEmpty()) {
      throw new IllegalArgumentException("a batch needs an example");
    }
  }

  /** How many notes count. */
  public int noteCount() {
    return examples.stream().mapToInt(RefinerExample::size).sum();
  }

  /** The script's arguments, in its order. */
  NDList arrays(NDManager manager) {
    NDList arrays = new NDList();
    addBags(arrays, manager, bags(e -> e.inputs().stream().map(NoteInput::features).toList()));
    addBags(arrays, manager, bags(RefinerExample::written));
    arrays.add(offers(manager, Offers::pitches, Offers.PITCHES));
    arrays.add(offers(manager, Offers::shifts, Offers.SHIFTS));
    arrays.add(offers(manager, Offers::durations, Offers.DURATIONS));
    arrays.add(targets(manager, RefinerBatch::state));
    arrays.add(targets(manager, t -> chosen(t, t.pitch())));
    arrays.add(targets(manager, t -> chosen(t, t.shift())));
    arrays.add(targets(manager, t -> chosen(t, t.duration())));
    return arrays;
  }

  private static int state(Target target) {
    return target.kept() ? 1 : 0;
  }

  /** The script leaves out class 0, so classes count from 1. */
  private static int chosen(Target target, int value) {
    return target.kept() && value != Outcome.NOTHING ? value - 1 : NO_TARGET;
  }

  private int length() {
    return examples.stream().mapToInt(RefinerExample::size).max().orElseThrow();
  }

  private int[][] bags(Function<RefinerExample, List<int[]>> lists) {
    int length = length();
    int[][] bags = new int[examples.size() * length][];
    Arrays.fill(bags, new int[0]);
    for (int e = 0; e < examples.size(); e++) {
      List<int[]> rows = lists.apply(examples.get(e));
      for (int i = 0; i < rows.size(); i++) {
        bags[e * length + i] = rows.get(i);
      }
    }
    return bags;
  }

  private void addBags(NDList arrays, NDManager manager, int[][] bags) {
    arrays.add(Bags.ids(manager, bags));
    arrays.add(Bags.starts(manager, bags).reshape(examples.size(), length()));
  }

  private NDArray offers(NDManager manager, Function<Offers, int[]> values, int count) {
    int length = length();
    long[] flat = new long[examples.size() * length * count];
    for (int e = 0; e < examples.size(); e++) {
      List<NoteInput> inputs = examples.get(e).inputs();
      for (int i = 0; i < inputs.size(); i++) {
        int[] classes = values.apply(inputs.get(i).offers());
        for (int k = 0; k < count; k++) {
          flat[(e * length + i) * count + k] = classes[k];
        }
      }
    }
    return manager.create(flat, new Shape(examples.size(), length, count));
  }

  private NDArray targets(NDManager manager, Function<Target, Integer> value) {
    int length = length();
    long[] flat = new long[examples.size() * length];
    Arrays.fill(flat, NO_TARGET);
    for (int e = 0; e < examples.size(); e++) {
      List<Target> targets = examples.get(e).targets();
      for (int i = 0; i < targets.size(); i++) {
        flat[e * length + i] = value.apply(targets.get(i));
      }
    }
    return manager.create(flat, new Shape(examples.size(), length));
  }
}
