package app.refrain.gallery.search;

import app.refrain.account.InvalidValueException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a page ends.
 *
 * @param value of the last entry, by {@link Sort#value}
 * @param id of the last entry
 */
record PageEnd(long value, UUID id) {

  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,17})_([0-9a-f-]{36})");

  static PageEnd after(GalleryEntry entry, Sort sort) {
    return new PageEnd(sort.value(entry), entry.id());
  }

  /** For addresses. */
  String write() {
    return value + "_" + id;
  }

  /**
   * @throws InvalidValueException if it was not made by {@link #write}
   */
  static PageEnd read(String text) {
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
}
