package app.refrain.model.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a machine without a graphics card. */
class TorchDeviceTest {

  @BeforeEach
  void thereIsNoCard() {
    assumeTrue(Torch.engine().getGpuCount() == 0);
  }

  @Test
  void computesOnTheProcessor() {
    Torch.use(Torch.Choice.AUTO);
    assertThat(Torch.deviceName()).isEqualTo("cpu");
  }

  @Test
  void refusesTheCardThatIsNotThere() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Torch.use(Torch.Choice.GPU))
        .withMessageContaining("docs/gpu.md");
  }
}
