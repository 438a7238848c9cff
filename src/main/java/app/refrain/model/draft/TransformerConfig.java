package app.refrain.model.draft;

/**
 * The shape of a Llama-like decoder: RMS norms, rotary positions, gated feed-forward layers.
 *
 * @param vocabulary number of tokens
 * @param width channels between the layers
 * @param heads query heads of a layer
 * @param keyValueHeads key and value heads of a layer; equal groups of query heads share one
 * @param headWidth channels of a head, even
 * @param hidden channels within a feed-forward layer
 * @param context the most positions it attends to
 * @param ropeTheta base of the rotary frequencies
 * @param queryKeyValueBias whether queries, keys and values have biases (Qwen2 has them)
 * @param tiedHead whether the token embedding is also the output matrix
 * @param contextFeatures number of features that a position can have beside its token, 0 for none
 */
public record TransformerConfig(
    int vocabulary,
    int width,
    int layers,
    int heads,
    int keyValueHeads,
    int headWidth,
    int hidden,
    int context,
    double ropeTheta,
    double normEpsilon,
    boolean queryKeyValueBias,
    boolean tiedHead,
    int contextFeatures) {

  /**
   * @throws IllegalArgumentException if the numbers do not make a network
   */
  public TransformerConfig {
    require(
        vocabulary > 0 && width > 0 && layers > 0 && hidden > 0 && context > 0,
        "all sizes are at least 1");
    require(contextFeatures >= 0, "the number of context features is not negative");
    require(
        headWidth > 0 && headWidth % 2 == 0,
        "the width of a head is even, for the rotation of pairs");
    require(
        keyValueHeads > 0 && heads % keyValueHeads == 0, "query heads divide into equal groups");
    require(ropeTheta > 0 && normEpsilon > 0, "ropeTheta and normEpsilon are positive");
  }

  /** About five million parameters. */
  public static TransformerConfig small(int vocabulary, int contextFeatures) {
    return new TransformerConfig(
        vocabulary, 256, 6, 4, 4, 64, 704, 1024, 10_000, 1e-5, false, true, contextFeatures);
  }

  /** The same for more words and features. */
  public TransformerConfig grown(int newVocabulary, int newContextFeatures) {
    return new TransformerConfig(
        newVocabulary,
        width,
        layers,
        heads,
        keyValueHeads,
        headWidth,
        hidden,
        context,
        ropeTheta,
        normEpsilon,
        queryKeyValueBias,
        tiedHead,
        newContextFeatures);
  }

  private static void require(boolean condition, String rule) {
    if (!condition) {
      throw new IllegalArgumentException("not the shape of a transformer: " + rule);
    }
  }
}
