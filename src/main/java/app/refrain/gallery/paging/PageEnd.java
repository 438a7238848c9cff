package app.refrain.gallery.paging;

import app.refrain.account.InvalidValueException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a page ends.
 *
 * @param value by which the last entry has its place, not negative
 * @param id of the last entry, which decides between equal values
 */
public record PageEnd(long value, UUID id) {

  private static final PageEnd BEGINNING = new PageEnd(0, new UUID(0, 0));
  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18})_([0-9a-f-]{36})");

  /** The end of a page whose entries stand in the order of a time, to the microsecond. */
  public static PageEnd at(Instant time, UUID id) {
    return new PageEnd(ChronoUnit.MICROS.between(Instant.EPOCH, time), id);
  }

  /** The value as a time, for SQL. */
  public OffsetDateTime time() {
    return Instant.EPOCH.plus(value, ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }

  /** For addresses. */
  public String write() {
    return value + "_" + id;
  }

  /**
   * @param text null or empty for none
   * @return null for none
   * @throws InvalidValueException if it was not made by {@link #write}
   */
  public static PageEnd read(String text) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    Matcher matcher = WRITTEN.matcher(text);
    try {
      if (matcher.matches()) {
        return new PageEnd(Long.parseLong(matcher.group(1)), UUID.fromString(matcher.group(2)));
      }
    } catch (IllegalArgumentException notAnId) {
      // As below.
    }
    throw new InvalidValueException("page", "There is no such page. Begin with the first.");
  }

  /**
   * As {@link #read}, but where there is none, before everything: for lists that begin with the
   * least.
   */
  public static PageEnd readAscending(String text) {
    PageEnd end = read(text);
    return end == null ? BEGINNING : end;
  }
}
