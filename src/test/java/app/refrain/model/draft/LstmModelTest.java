package app.refrain.model.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import app.refrain.model.torch.Precision;
import app.refrain.model.torch.Torch;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LstmModelTest {
  private static final LstmConfig CONFIG = new LstmConfig(13, 16, 3, 32, 16, 5);
  private static final TokenBatch BATCH = RandomBatches.of(13, 5, 2, 16).batch(1);

  @Test
  void kernelGivesTheLossAndGradientsOfTheReference() {
    try (TokenNetwork model = perturbed()) {
      var reference = new EagerLstm(CONFIG, model.parameters());
      Gradients expected =
          Gradients.of(model.parameters(), scope -> reference.meanLoss(BATCH, scope));
      Gradients actual = Gradients.of(model.parameters(), scope -> model.loss(BATCH, scope));
      actual.assertCloseTo(expected, 1e-4);
    }
  }

  @Test
  void decoderHasTheLogitsOfTheReferenceReadingWholeOrStepByStep() {
    int begun = 6;
    try (TokenNetwork model = perturbed();
        LanguageModel decoder = LstmDecoder.of(CONFIG, model.parameters().snapshot());
        LanguageModel.Session session = decoder.open(3);
        NDManager scope = Torch.newManager()) {
      float[] expected =
          new EagerLstm(CONFIG, model.parameters()).logits(BATCH, scope).toFloatArray();
      float[][] whole = decoder.logits(BATCH.tokens()[1], BATCH.activeFeatures()[1]);
      float[] prefilled =
          session.prefill(
              Arrays.copyOf(BATCH.tokens()[1], begun),
              Arrays.copyOf(BATCH.activeFeatures()[1], begun));
      assertThat(prefilled).containsExactly(whole[begun - 1], within(1e-4f));
      for (int t = 0; t < 16; t++) {
        int from = (16 + t) * 13;
        assertThat(whole[t])
            .containsExactly(Arrays.copyOfRange(expected, from, from + 13), within(1e-4f));
        if (t >= begun) {
          int token = BATCH.tokens()[1][t];
          int[] features = BATCH.activeFeatures()[1][t];
          if (t == 12) {
            session.remove(0);
          }
          int[] tokens = {token, (token + t) % 13, token};
          int[][] active = {features, {}, features};
          int rows = t < 12 ? 3 : 2;
          float[][] stepped =
              session.step(Arrays.copyOf(tokens, rows), Arrays.copyOf(active, rows));
          assertThat(stepped[0]).containsExactly(whole[t], within(1e-4f));
          assertThat(stepped[1]).isNotEqualTo(stepped[0]);
        }
      }
    }
  }

  private static TokenNetwork perturbed() {
    var model = LstmModel.untrained(CONFIG, Precision.FLOAT32, 0, 7);
    Gradients.perturb(model.parameters());
    return model;
  }
}
