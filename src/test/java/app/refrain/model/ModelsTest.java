package app.refrain.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import app.refrain.model.torch.ModelFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsTest {

  @TempDir private Path folder;

  @Test
  void saysThatAPretrainedModelCanOnlyBeServed() throws IOException {
    Path draft = TinyModels.write(folder).resolve("draft");
    new ModelFiles(draft).updateDescription("vocabulary", "tokenizer.json");

    assertThatIOException()
        .isThrownBy(() -> Models.load(folder))
        .withMessageContaining("tokenizer of its own")
        .withMessageContaining("refrain.llm.url");
  }

  @Test
  void saysThatAModelWasMadeForAnotherVocabulary() throws IOException {
    Path draft = TinyModels.write(folder).resolve("draft");
    new ModelFiles(draft).updateDescription("vocabulary", "0123456789abcdef");

    assertThatIOException()
        .isThrownBy(() -> Models.load(folder))
        .withMessageContaining("made for another vocabulary");
  }

  @Test
  void saysWhichIndexOfLearntPiecesIsBroken() throws IOException {
    Path index = TinyModels.write(folder).resolve("draft").resolve("learnt.idx");
    Files.writeString(index, "no index");

    assertThatIOException()
        .isThrownBy(() -> Models.load(folder))
        .withMessageContaining(index + " cannot be read");
  }

  @Test
  void offersNothingWhereNoModelsAre() throws IOException {
    try (Models none = Models.load(folder)) {
      assertThat(none.composer().models()).isEmpty();
    }
  }
}
