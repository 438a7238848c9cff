package app.refrain.model.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * The trainable arrays of a network (float32), by name, in the order in which its script counts
 * them.
 */
public final class Parameters implements AutoCloseable {
  /** Arrays of this name become one {@code List[Tensor]} argument of a script. */
  private static final String LIST_ARGUMENT = "parameters[]";

  private final NDManager manager;
  private final Map<String, NDArray> byName = new LinkedHashMap<>();

  private Parameters(
      NDManager parent, List<ParameterSpec> specs, Function<ParameterSpec, float[]> values) {
    manager = parent.newSubManager();
    for (ParameterSpec spec : specs) {
      NDArray array = manager.create(values.apply(spec), spec.shape());
      array.setName(LIST_ARGUMENT);
      byName.put(spec.name(), array);
    }
  }

  /** Draws first values; equal seeds give equal values. */
  public static Parameters draw(NDManager parent, List<ParameterSpec> specs, long seed) {
    var random = new SplittableRandom(seed);
    return new Parameters(parent, specs, spec -> draw(spec, random.split()));
  }

  /**
   * Takes the values of a file.
   *
   * @throws IllegalArgumentException if a parameter is missing or has another shape
   */
  public static Parameters of(
      NDManager parent, List<ParameterSpec> specs, Map<String, FloatTensor> tensors) {
    return new Parameters(parent, specs, spec -> spec.valuesFrom(tensors));
  }

  /** The arrays in order. They belong to this object. */
  public Collection<NDArray> arrays() {
    return Collections.unmodifiableCollection(byName.values());
  }

  /** The array of a name, or null. */
  public NDArray get(String name) {
    return byName.get(name);
  }

  /** Names and arrays in order. */
  public Map<String, NDArray> byName() {
    return Collections.unmodifiableMap(byName);
  }

  /** How many numbers there are in all. */
  public long count() {
    return byName.values().stream().mapToLong(array -> array.getShape().size()).sum();
  }

  /** Lets gradients be recorded from now on. */
  public void requireGradients() {
    byName.values().forEach(array -> array.setRequiresGradient(true));
  }

  /** A copy of all values, by name. */
  public Map<String, FloatTensor> snapshot() {
    var tensors = new LinkedHashMap<String, FloatTensor>();
    byName.forEach((name, array) -> tensors.put(name, FloatTensor.of(array)));
    return tensors;
  }

  /**
   * Overwrites all values, in place.
   *
   * @throws IllegalArgumentException if a parameter is missing or has another shape
   */
  public void restore(Map<String, FloatTensor> tensors) {
    byName.forEach(
        (name, array) -> {
          try (NDArray values =
              manager.create(
                  ParameterSpec.constant(name, 0, array.getShape().getShape()).valuesFrom(tensors),
                  array.getShape())) {
            values.copyTo(array);
          }
        });
  }

  @Override
  public void close() {
    manager.close();
  }

  private static float[] draw(ParameterSpec spec, SplittableRandom random) {
    var values = new float[Math.toIntExact(spec.shape().size())];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          spec.deviation() == 0
              ? spec.mean()
              : (float) random.nextGaussian(spec.mean(), spec.deviation());
    }
    return values;
  }
}
