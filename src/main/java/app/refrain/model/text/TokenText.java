package app.refrain.model.text;

/**
 * A text as the models read it.
 *
 * @param tokens vocabulary numbers
 * @param features [position][]: the features that are on after each token
 */
public record TokenText(int[] tokens, int[][] features) {

  public int length() {
    return tokens.length;
  }
}
