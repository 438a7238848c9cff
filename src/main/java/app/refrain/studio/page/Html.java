package app.refrain.studio.page;

import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** Text in HTML. */
public final class Html {

  private Html() {}

  /** The text as content or within a quoted attribute. */
  public static String escape(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }

  /** What people wrote, which keeps to its own direction of writing. */
  public static String isolated(String text) {
    return "<bdi>" + escape(text) + "</bdi>";
  }

  /**
   * Each text, escaped, in the format.
   *
   * @param format of HTML, with {@code %s} where the text goes
   */
  public static String each(Collection<String> texts, String format) {
    return texts.stream()
        .map(text -> format.formatted(escape(text)))
        .collect(Collectors.joining("\n"));
  }
}
