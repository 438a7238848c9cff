package app.refrain.model.draft;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import app.refrain.model.torch.FloatTensor;
import app.refrain.model.torch.Parameters;
import app.refrain.model.torch.Torch;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** A loss and its gradients by parameter, to compare a script with its reference. */
record Gradients(Map<String, FloatTensor> byName) {
  static Gradients of(Parameters parameters, Function<NDManager, NDArray> loss) {
    parameters.requireGradients();
    var gradients = new LinkedHashMap<String, FloatTensor>();
    try (NDManager scope = Torch.newManager();
        GradientCollector collector = Torch.engine().newGradientCollector()) {
      NDArray value = loss.apply(scope);
      collector.backward(value);
      gradients.put("loss", new FloatTensor(value.getShape(), value.toFloatArray()));
    }
    parameters
        .byName()
        .forEach(
            (name, array) -> {
              try (NDArray gradient = array.getGradient()) {
                gradients.put(name, new FloatTensor(gradient.getShape(), gradient.toFloatArray()));
                gradient.subi(gradient);
              }
            });
    return new Gradients(gradients);
  }

  /** Makes the constant first values of norms and biases differ, so that a mix-up shows. */
  static void perturb(Parameters parameters) {
    var changed = new LinkedHashMap<String, FloatTensor>();
    parameters
        .snapshot()
        .forEach(
            (name, tensor) -> {
              float[] values = tensor.values().clone();
              for (int i = 0; i < values.length; i++) {
                values[i] += (float) (0.3 * Math.sin(i + name.hashCode()));
              }
              changed.put(name, new FloatTensor(tensor.shape(), values));
            });
    parameters.restore(changed);
  }

  /** Compares the length of each difference with the length of what is expected. */
  void assertCloseTo(Gradients expected, double tolerance) {
    assertThat(byName.keySet()).isEqualTo(expected.byName.keySet());
    byName.forEach(
        (name, tensor) -> {
          float[] actual = tensor.values();
          float[] wanted = expected.byName.get(name).values();
          double difference = 0;
          double size = 0;
          for (int i = 0; i < actual.length; i++) {
            difference += Math.pow(actual[i] - wanted[i], 2);
            size += Math.pow(wanted[i], 2);
          }
          assertThat(size).as(name).isPositive();
          assertThat(Math.sqrt(difference / size)).as(name).isLessThan(tolerance);
        });
  }
}
