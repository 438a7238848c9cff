package app.refrain.studio;

import app.refrain.model.CompositionRequest;
import app.refrain.model.Wishes;
import java.util.Locale;

/** What a piece is called until somebody calls it something else. */
public final class PieceTitle {

  private static final int LONGEST = 60;

  private PieceTitle() {}

  /** After a wish in plain words, as far as it fits. */
  public static String ofWish(String words) {
    String line = words.strip().replaceAll("\\s+", " ").replaceFirst("[.!?,;:]+$", "");
    if (line.length() > LONGEST) {
      int end = line.lastIndexOf(' ', LONGEST);
      line = line.substring(0, end > 0 ? end : line.offsetByCodePoints(0, LONGEST / 2)) + " …";
    }
    return line.isEmpty() ? "New piece" : capitalised(line);
  }

  /** After what was asked for: {@code Waltz in D minor}. */
  public static String of(CompositionRequest request) {
    Wishes wishes = request.wishes();
    String kind = wishes.style() == null ? "New piece" : capitalised(wishes.style());
    return wishes.key() == null ? kind : kind + " in " + wishes.key();
  }

  private static String capitalised(String words) {
    int first = words.offsetByCodePoints(0, 1);
    return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
  }
}
