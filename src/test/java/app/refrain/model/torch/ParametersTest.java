package app.refrain.model.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ParametersTest {
  private static final List<ParameterSpec> SPECS =
      List.of(ParameterSpec.normal("drawn", 0.5, 40, 50), ParameterSpec.constant("constant", 3, 2));

  private final NDManager manager = Torch.newManager();

  @AfterEach
  void close() {
    manager.close();
  }

  @Test
  void drawsEqualValuesForEqualSeeds() {
    Parameters one = Parameters.draw(manager, SPECS, 1);
    Parameters same = Parameters.draw(manager, SPECS, 1);
    Parameters other = Parameters.draw(manager, SPECS, 2);
    float[] drawn = one.get("drawn").toFloatArray();
    assertThat(same.get("drawn").toFloatArray()).isEqualTo(drawn);
    assertThat(other.get("drawn").toFloatArray()).isNotEqualTo(drawn);
    double squares = 0;
    for (float value : drawn) {
      squares += value * value;
    }
    assertThat(Math.sqrt(squares / drawn.length)).isCloseTo(0.5, within(0.03));
    assertThat(one.get("constant").toFloatArray()).containsExactly(3, 3);
    assertThat(one.count()).isEqualTo(2002);
  }

  @Test
  void saysWhatDoesNotFit() {
    Parameters parameters = Parameters.draw(manager, SPECS, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parameters.restore(Map.of()))
        .withMessage("the weights have no \"drawn\"; is this another kind of model?");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Parameters.of(
                    manager, SPECS, Map.of("drawn", new FloatTensor(new Shape(2), new float[2]))))
        .withMessageContaining(
            "\"drawn\" has the shape (2) in the weights, but the model needs (40, 50)");
  }
}
