package app.refrain.model.wishes;

/**
 * Where words stand in a text.
 *
 * @param from index of the first character
 * @param to index after the last
 */
public record Span(int from, int to) {

  /** The words. */
  public String of(String text) {
    return text.substring(from, to);
  }

  Span and(Span later) {
    return new Span(from, later.to);
  }
}
