package app.refrain.model.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.within;

import app.refrain.model.torch.FloatFormat;
import app.refrain.model.torch.ModelFiles;
import app.refrain.model.torch.Precision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanguageModelsTest {
  private static final int[] TOKENS = {1, 2, 3};
  private static final int[][] FEATURES = {{0}, {}, {4}};

  @TempDir Path folder;

  @Test
  void openEitherKindFromItsFolder() throws IOException {
    var shape = new LstmConfig(13, 6, 2, 32, 16, 5);
    try (TokenNetwork transformer = TransformerModelTest.perturbed(TransformerModelTest.PLAIN);
        TokenNetwork lstm = LstmModel.untrained(shape, Precision.FLOAT32, 0, 1)) {
      assertSameAfterLoading(
          transformer,
          TransformerDecoder.of(
              TransformerModelTest.PLAIN, transformer.parameters().snapshot(), Precision.FLOAT32));
      assertSameAfterLoading(lstm, LstmDecoder.of(shape, lstm.parameters().snapshot()));
    }
  }

  @Test
  void refuseFoldersThatHoldNoLanguageModel() throws IOException {
    assertThatIOException().isThrownBy(() -> LanguageModels.load(folder));
    Files.writeString(folder.resolve("model.json"), "{\"architecture\": \"oracle\"}");
    assertThatIOException()
        .isThrownBy(() -> LanguageModels.load(folder))
        .withMessageContaining("holds no language model but: oracle");
    Files.writeString(folder.resolve("model.json"), "{\"architecture\": \"lstm\"}");
    assertThatIOException()
        .isThrownBy(() -> LanguageModels.load(folder))
        .withMessageContaining("\"config\"");
    Files.writeString(folder.resolve("model.json"), "not JSON");
    assertThatIOException()
        .isThrownBy(() -> LanguageModels.load(folder))
        .withMessageContaining("is not JSON");
  }

  private void assertSameAfterLoading(TokenNetwork network, LanguageModel original)
      throws IOException {
    new ModelFiles(folder).write(network.description(), network.parameters(), FloatFormat.F16);
    try (original;
        LanguageModel loaded = LanguageModels.load(folder)) {
      assertThat(loaded.score(TOKENS, FEATURES))
          .containsExactly(original.score(TOKENS, FEATURES), within(0.01f));
    }
  }
}
