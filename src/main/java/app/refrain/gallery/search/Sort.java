package app.refrain.gallery.search;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.LongFunction;

/** The order of a list. Pieces with the same value stand in the order of their ids. */
public enum Sort {
  /** The latest approved first. */
  NEW("approved_at", "", entry -> micros(entry.approvedAt()), Sort::time),
  /** The most liked first. */
  LOVED("likes", "", entry -> (long) entry.likes(), likes -> (int) likes),
  /** Only what curators feature, the latest first. */
  FEATURED(
      "featured_at",
      " and p.featured_at is not null",
      entry -> micros(entry.featuredAt()),
      Sort::time);

  private final String column;
  private final String condition;
  private final Function<GalleryEntry, Long> value;
  private final LongFunction<Object> parameter;

  Sort(
      String column,
      String condition,
      Function<GalleryEntry, Long> value,
      LongFunction<Object> parameter) {
    this.column = column;
    this.condition = condition;
    this.value = value;
    this.parameter = parameter;
  }

  String column() {
    return column;
  }

  /** SQL that leaves out what is not in the list. */
  String condition() {
    return condition;
  }

  /** By what an entry has its place: the number of likes, or microseconds since 1970. */
  long value(GalleryEntry entry) {
    return value.apply(entry);
  }

  /** The value as a parameter of SQL. */
  Object parameter(long given) {
    return parameter.apply(given);
  }

  /** In addresses. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static long micros(Instant time) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, time);
  }

  private static Object time(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }
}
