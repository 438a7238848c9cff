package app.refrain.model.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PretrainedTokenizerTest {
  private static final String TINY =
      """
      {"version": "1.0", "truncation": null, "padding": null, "added_tokens": [], "normalizer": null,
       "pre_tokenizer": {"type": "WhitespaceSplit"}, "post_processor": null, "decoder": null,
       "model": {"type": "WordLevel", "unk_token": "?",
                 "vocab": {"?": 0, "flute:": 1, "on": 2, "1": 3, "G4": 4, "quarter": 5}}}
      """;

  @TempDir Path folder;

  @Test
  void readsAndWritesTheTokensOfItsFile() throws IOException {
    Path file = Files.writeString(folder.resolve("tokenizer.json"), TINY);
    try (PretrainedTokenizer tokenizer = PretrainedTokenizer.read(file)) {
      assertThat(tokenizer.encode("flute: on 1 G4 quarter kazoo"))
          .containsExactly(1, 2, 3, 4, 5, 0);
      assertThat(tokenizer.decode(new int[] {1, 2, 3, 4, 5})).isEqualTo("flute: on 1 G4 quarter");
    }
  }

  @Test
  void refusesAFileThatIsNoTokenizer() throws IOException {
    Path file = Files.writeString(folder.resolve("tokenizer.json"), "{}");
    assertThatIOException()
        .isThrownBy(() -> PretrainedTokenizer.read(file))
        .withMessageContaining("tokenizer.json is not a tokenizer");
  }
}
