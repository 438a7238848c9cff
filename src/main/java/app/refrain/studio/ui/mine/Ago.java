package app.refrain.studio.ui.mine;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How long ago something was, in words. */
final class Ago {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final int DAYS = 7;

  private Ago() {}

  /** Such as {@code 3 minutes ago}; after a week the date. */
  static String of(Instant then, Instant now) {
    Duration passed = Duration.between(then, now);
    if (passed.toDays() >= DAYS) {
      return "on " + DATE.format(then);
    }
    if (passed.toDays() > 0) {
      return count(passed.toDays(), "day");
    }
    if (passed.toHours() > 0) {
      return count(passed.toHours(), "hour");
    }
    return passed.toMinutes() > 0 ? count(passed.toMinutes(), "minute") : "just now";
  }

  private static String count(long number, String unit) {
    return "%d %s%s ago".formatted(number, unit, number == 1 ? "" : "s");
  }
}
