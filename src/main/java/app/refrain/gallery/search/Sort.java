package app.refrain.gallery.search;

import app.refrain.gallery.paging.PageEnd;
import java.util.Locale;
import java.util.function.Function;

/** The order of a list. Pieces with the same value stand in the order of their ids. */
public enum Sort {
  /** The latest approved first. */
  NEW("approved_at", "", entry -> PageEnd.at(entry.approvedAt(), entry.id()), PageEnd::time),
  /** The most liked first. */
  LOVED("likes", "", entry -> new PageEnd(entry.likes(), entry.id()), end -> (int) end.value()),
  /** Only what curators feature, the latest first. */
  FEATURED(
      "featured_at",
      " and p.featured_at is not null",
      entry -> PageEnd.at(entry.featuredAt(), entry.id()),
      PageEnd::time);

  private final String column;
  private final String condition;
  private final Function<GalleryEntry, PageEnd> end;
  private final Function<PageEnd, Object> parameter;

  Sort(
      String column,
      String condition,
      Function<GalleryEntry, PageEnd> end,
      Function<PageEnd, Object> parameter) {
    this.column = column;
    this.condition = condition;
    this.end = end;
    this.parameter = parameter;
  }

  String column() {
    return column;
  }

  /** SQL that leaves out what is not in the list. */
  String condition() {
    return condition;
  }

  /** The end of a page whose last entry is this one. */
  PageEnd end(GalleryEntry last) {
    return end.apply(last);
  }

  /** The column's value at a page's end, as a parameter of SQL. */
  Object parameter(PageEnd given) {
    return parameter.apply(given);
  }

  /** In addresses. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
