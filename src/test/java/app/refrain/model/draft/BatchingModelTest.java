package app.refrain.model.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.refrain.model.torch.Precision;
import app.refrain.model.torch.Torch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BatchingModelTest {

  private static final int LENGTH = 16;
  private static final int SEQUENCES = 5;

  private final TransformerConfig config = TransformerModelTest.PLAIN;
  private final TokenBatch batch =
      RandomBatches.of(config.vocabulary(), config.contextFeatures(), SEQUENCES, LENGTH).batch(1);
  private LanguageModel alone;
  private LanguageModel together;

  @BeforeEach
  void load() {
    Torch.useThreads(1);
    try (TokenNetwork network = TransformerModelTest.perturbed(config)) {
      var weights = network.parameters().snapshot();
      alone = TransformerDecoder.of(config, weights, Precision.FLOAT32);
      together =
          BatchingModel.of(TransformerDecoder.of(config, weights, Precision.FLOAT32), SEQUENCES);
    }
  }

  @AfterEach
  void close() {
    alone.close();
    together.close();
  }

  @Test
  void givesTheLogitsOfTheModel() {
    for (int sequence = 0; sequence < SEQUENCES; sequence++) {
      float[][] expected = write(alone, sequence, () -> {});
      float[][] actual = write(together, sequence, () -> {});
      for (int t = 0; t < actual.length; t++) {
        assertThat(actual[t]).containsExactly(expected[t], within(1e-4f));
      }
    }
  }

  @Test
  void givesEachSequenceTheSameBitsWhoeverElseWrites() throws Exception {
    // The processor decides how many that are; only so many can meet.
    int count = together.together();
    CyclicBarrier begin = new CyclicBarrier(count);
    assertWrittenAsAlone(count, () -> await(begin));
  }

  @Test
  void letsSequencesWaitForAPlaceWhereTheMachineTakesFewerTogether() throws Exception {
    assertWrittenAsAlone(SEQUENCES, () -> {});
  }

  @Test
  void takesNoMoreTogetherThanWasAskedFor() {
    assertThat(together.together()).isBetween(1, SEQUENCES);
  }

  /** Writes the first sequences one after the other, then all at once, and compares the bits. */
  private void assertWrittenAsAlone(int count, Runnable begin) throws Exception {
    List<float[][]> expected = new ArrayList<>();
    for (int sequence = 0; sequence < count; sequence++) {
      expected.add(write(together, sequence, () -> {}));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
      List<Future<float[][]>> written = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int sequence = i;
        written.add(threads.submit(() -> write(together, sequence, begin)));
      }
      for (int sequence = 0; sequence < count; sequence++) {
        assertThat(written.get(sequence).get(1, TimeUnit.MINUTES))
            .isDeepEqualTo(expected.get(sequence));
      }
    }
  }

  @Test
  void refusesOneSequenceAndGoesOnWithTheOthers() {
    try (LanguageModel.Session wrong = together.open(1);
        LanguageModel.Session right = together.open(1)) {
      right.prefill(new int[] {1}, new int[1][0]);
      assertThat(wrong.length()).isZero();
      assertThat(right.step(new int[] {2}, new int[1][0])).hasDimensions(1, config.vocabulary());
    }
  }

  /** Reads the beginning, of another length for each sequence, and steps through the rest. */
  private float[][] write(LanguageModel model, int sequence, Runnable begin) {
    int[] tokens = batch.tokens()[sequence];
    int[][] features = batch.activeFeatures()[sequence];
    int read = 1 + sequence;
    float[][] logits = new float[LENGTH - read][];
    try (LanguageModel.Session session = model.open(1)) {
      session.prefill(Arrays.copyOf(tokens, read), Arrays.copyOf(features, read));
      begin.run();
      for (int t = read; t < LENGTH; t++) {
        logits[t - read] = session.step(new int[] {tokens[t]}, new int[][] {features[t]})[0];
      }
    }
    return logits;
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(1, TimeUnit.MINUTES);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
