package app.refrain.music.abc;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A bar line.
 *
 * @param line whether it separates measures rather than only beginning an ending
 * @param passes how often the section that ends here is played; 0 if none ends
 * @param begins whether a repeated section begins after it
 * @param strong whether it is double, so that an ending ends with it
 * @param endings the passes that play what follows; empty for all
 * @param length characters that it takes
 */
record BarSign(
    boolean line, int passes, boolean begins, boolean strong, Set<Integer> endings, int length) {

  private static final Pattern FORM =
      Pattern.compile(
          "(?:(:*)(\\[?\\|+[\\]|]*)(:*)|(::+)|(\\[)(?=\\s*[1-9]))(\\s*\\[?\\s*([1-9][0-9,\\-]{0,20}))?");
  private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})(?:-(\\d{1,2}))?");

  /** The bar line or beginning of an ending that stands at a place, or null. */
  static BarSign at(String line, int start) {
    Matcher form = FORM.matcher(line).region(start, line.length());
    if (!form.lookingAt()) {
      return null;
    }
    int ends = form.group(4) != null ? 1 : form.group(1) == null ? 0 : form.group(1).length();
    boolean begins = form.group(4) != null || form.group(3) != null && !form.group(3).isEmpty();
    String bars = form.group(2) == null ? "" : form.group(2);
    boolean strong = ends > 0 || begins || bars.length() > 1;
    boolean numbered = form.group(6) != null && isEnding(form, line);
    int length = (numbered || form.group(6) == null ? form.end() : form.start(6)) - start;
    return new BarSign(
        form.group(5) == null,
        ends == 0 ? 0 : ends + 1,
        begins,
        strong,
        numbered ? passes(form.group(7)) : Set.of(),
        length);
  }

  /** A number right after the line, or in a bracket of its own; not one of a later note. */
  private static boolean isEnding(Matcher form, String line) {
    String between = line.substring(form.start(6), form.start(7));
    return between.isEmpty() || between.contains("[") || form.group(5) != null;
  }

  private static Set<Integer> passes(String text) {
    Set<Integer> passes = new TreeSet<>();
    Matcher each = NUMBERS.matcher(text);
    while (each.find()) {
      int from = Integer.parseInt(each.group(1));
      int to = each.group(2) == null ? from : Integer.parseInt(each.group(2));
      for (int pass = Math.max(1, from); pass <= to; pass++) {
        passes.add(pass);
      }
    }
    return passes;
  }
}
