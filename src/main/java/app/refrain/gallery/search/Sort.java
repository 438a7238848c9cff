package app.refrain.gallery.search;

import app.refrain.gallery.paging.PageEnd;
import java.util.Locale;
import java.util.function.Function;

/** The order of a list. Pieces with the same value stand in the order of their ids. */
public enum Sort {
  /**
   * What fits the words best first, and the latest of what fits alike; without words, like {@link
   * #NEW}. Of more than {@value FilterSql#RANKED} pieces that fit, it has the latest.
   */
  RELEVANT("p.relevance", "p.relevance", PageEnd::value),
  /** The latest approved first. */
  NEW("p.approved_at", Sort.micros("p.approved_at"), PageEnd::time),
  /** The most liked first. */
  LOVED("p.likes", "p.likes", end -> (int) end.value()),
  /** Only what curators feature, the latest first. */
  FEATURED("p.featured_at", Sort.micros("p.featured_at"), PageEnd::time);

  private final String column;
  private final String value;
  private final Function<PageEnd, Object> parameter;

  Sort(String column, String value, Function<PageEnd, Object> parameter) {
    this.column = column;
    this.value = value;
    this.parameter = parameter;
  }

  /** The order of a list of which nobody says it, with words to look for or without. */
  public static Sort usual(String words) {
    return words == null || words.isBlank() ? NEW : RELEVANT;
  }

  /** SQL of what is compared; the greatest come first. */
  String column() {
    return column;
  }

  /** SQL of the same as a whole number, {@link PageEnd#value}. */
  String value() {
    return value;
  }

  /** The column's value at a page's end, as a parameter of SQL. */
  Object parameter(PageEnd end) {
    return parameter.apply(end);
  }

  /** In addresses. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static String micros(String time) {
    return "(extract(epoch from %s) * 1000000)::bigint".formatted(time);
  }
}
