package app.refrain.model.draft;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The tokens of a pretrained language model, from the {@code tokenizer.json} beside its weights.
 */
public final class PretrainedTokenizer implements AutoCloseable {
  private final HuggingFaceTokenizer tokenizer;

  private PretrainedTokenizer(HuggingFaceTokenizer tokenizer) {
    this.tokenizer = tokenizer;
  }

  /**
   * @throws IOException if the file cannot be read or is no tokenizer
   */
  public static PretrainedTokenizer read(Path file) throws IOException {
    try {
      return new PretrainedTokenizer(
          HuggingFaceTokenizer.builder()
              .optTokenizerPath(file)
              .optAddSpecialTokens(false)
              .optTruncation(false)
              .build());
    } catch (RuntimeException e) {
      throw new IOException(file + " is not a tokenizer: " + e.getMessage(), e);
    }
  }

  /** The tokens of a text, without marks of beginning and end. */
  public int[] encode(String text) {
    Encoding encoding = tokenizer.encode(text);
    return Arrays.stream(encoding.getIds()).mapToInt(Math::toIntExact).toArray();
  }

  /** The text of tokens. */
  public String decode(int[] tokens) {
    return tokenizer.decode(Arrays.stream(tokens).asLongStream().toArray());
  }

  @Override
  public void close() {
    tokenizer.close();
  }
}
