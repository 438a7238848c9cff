package app.refrain.gallery.publication;

import app.refrain.account.InvalidValueException;
import app.refrain.account.PlainText;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What its composer says of a piece. Whatever cannot be seen is taken out of the texts.
 *
 * @param title required
 * @param tags in small letters, in the composer's order
 * @param description of several lines; may be empty
 * @param composer whose music it is, as far as it is older than those who took part; empty if it is
 *     theirs alone, null if nobody was asked
 * @param licence {@link Licence#CC_BY} if it is null
 */
public record Blurb(
    String title, List<String> tags, String description, Licence licence, String composer) {

  public static final int LONGEST_TITLE = 120;
  public static final int LONGEST_DESCRIPTION = 2_000;
  public static final int LONGEST_TAG = 30;
  public static final int MOST_TAGS = 10;

  /**
   * @throws InvalidValueException if something is missing or too long
   */
  public Blurb {
    composer = composer == null ? null : PlainText.line("composer", composer, LONGEST_TITLE);
    title = PlainText.required("title", title, LONGEST_TITLE);
    description = PlainText.paragraphs("description", description, LONGEST_DESCRIPTION);
    licence = Objects.requireNonNullElse(licence, Licence.CC_BY);
    tags = tags == null ? List.of() : tags(tags);
  }

  /** What is said of a piece whose composer is the one that its score names. */
  public Blurb(String title, List<String> tags, String description, Licence licence) {
    this(title, tags, description, licence, null);
  }

  /** A tag as it is kept and looked for: {@code #Slow Air} is {@code slow air}. */
  public static String tag(String text) {
    return PlainText.line("tag", text, LONGEST_TAG)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{M}\\p{N} -]+", "")
        .strip();
  }

  private static List<String> tags(List<String> given) {
    if (given.size() > MOST_TAGS) {
      throw new InvalidValueException("tags", "%d tags are the most.".formatted(MOST_TAGS));
    }
    return given.stream().map(Blurb::tag).filter(tag -> !tag.isEmpty()).distinct().toList();
  }
}
