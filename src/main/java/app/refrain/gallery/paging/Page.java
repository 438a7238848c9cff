package app.refrain.gallery.paging;

import app.refrain.account.InvalidValueException;
import java.util.List;
import java.util.function.Function;

/**
 * Some of what was asked for.
 *
 * @param next asks for what follows; null if that is nothing
 */
public record Page<T>(List<T> items, String next) {

  /** The most that one page has. */
  public static final int LARGEST = 100;

  /** A page that keeps its place in the list, with other things on it. */
  public <S> Page<S> map(Function<T, S> change) {
    return new Page<>(items.stream().map(change).toList(), next);
  }

  /**
   * A page of what was found.
   *
   * @param found one more than the page shall have, if there are so many
   * @param end where a page ends that ends with something
   */
  public static <T> Page<T> of(List<T> found, int size, Function<T, PageEnd> end) {
    if (found.size() <= size) {
      return new Page<>(found, null);
    }
    List<T> shown = found.subList(0, size);
    return new Page<>(shown, end.apply(shown.getLast()).write());
  }

  /**
   * How many rows to look for, to see whether there is another page.
   *
   * @throws InvalidValueException if a page cannot be that large
   */
  public static int rows(int size) {
    if (size < 1 || size > LARGEST) {
      throw new InvalidValueException("size", "A page has 1 to %d entries.".formatted(LARGEST));
    }
    return size + 1;
  }
}
