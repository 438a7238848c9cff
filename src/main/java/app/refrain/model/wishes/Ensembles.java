package app.refrain.model.wishes;

import app.refrain.music.Meter;
import app.refrain.music.arrangement.Style;
import app.refrain.music.arrangement.StyleBook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How each style is usually played: in which meter, how fast, and by whom. */
final class Ensembles {

  /**
   * A place in an ensemble.
   *
   * @param role what it does, empty if that goes without saying
   * @param instruments of which the first plays that may
   */
  private record Seat(String role, List<String> instruments) {

    Optional<String> part(Predicate<String> excluded) {
      return instruments.stream()
          .filter(instrument -> !excluded.test(instrument))
          .findFirst()
          .map(instrument -> role.isEmpty() ? instrument : role + " (" + instrument + ")");
    }
  }

  /**
   * @param slowest quarter notes a minute
   * @param fastest quarter notes a minute
   */
  private record Setting(String meter, int slowest, int fastest, List<Seat> seats) {}

  private static final String FILE = "styles.txt";
  private static final Pattern PART = Pattern.compile("([^()]+?) \\(([^()]+)\\)");
  private static final Pattern HEAD =
      Pattern.compile("([^;]+); (\\d+/\\d+); (\\d+)-(\\d+); (?:as (.+)|(.+))");

  private static final Map<String, Setting> SETTINGS = read();

  private Ensembles() {}

  /** Who plays a style, without those who shall not; nobody if the style is not known. */
  static List<String> of(String style, Predicate<String> excluded) {
    Setting setting = SETTINGS.get(style);
    return setting == null
        ? List.of()
        : setting.seats().stream().flatMap(seat -> seat.part(excluded).stream()).toList();
  }

  /** The meter of a style. */
  static Optional<Meter> meter(String style) {
    return Optional.ofNullable(SETTINGS.get(style)).map(Setting::meter).map(Meter::parse);
  }

  /**
   * A tempo of a style, in quarters a minute.
   *
   * @param place from 0, the slowest, to 1, the fastest; may lie beyond
   */
  static Optional<Long> tempo(String style, double place) {
    return Optional.ofNullable(SETTINGS.get(style))
        .map(s -> Math.round(s.slowest() + place * (s.fastest() - s.slowest())));
  }

  /** Whether a band with drums plays a style. */
  static boolean isForBand(String style) {
    return of(style, instrument -> false).contains("drums");
  }

  private static Map<String, Setting> read() {
    Map<String, Setting> settings = new HashMap<>();
    StyleBook.styles().forEach(style -> settings.put(style.name(), setting(style)));
    for (String line : DataFile.lines(FILE)) {
      Matcher head = HEAD.matcher(line);
      if (!head.matches()) {
        throw new IllegalStateException(FILE + ": " + line);
      }
      List<Seat> seats =
          head.group(5) == null ? seats(head.group(6)) : settings.get(head.group(5)).seats();
      settings.put(
          head.group(1),
          new Setting(
              head.group(2),
              Integer.parseInt(head.group(3)),
              Integer.parseInt(head.group(4)),
              seats));
    }
    return settings;
  }

  private static List<Seat> seats(String parts) {
    List<Seat> seats = new ArrayList<>();
    for (String part : parts.split(", ")) {
      Matcher matcher = PART.matcher(part);
      boolean named = matcher.matches();
      String instruments = named ? matcher.group(2) : part;
      seats.add(new Seat(named ? matcher.group(1) : "", List.of(instruments.split("\\|"))));
    }
    return seats;
  }

  /** A band of the arranger's, without its pads. */
  private static Setting setting(Style style) {
    List<Seat> seats = new ArrayList<>();
    seats.add(seat("melody", style.melody()));
    seats.add(seat("chords", style.chords()));
    seats.add(seat("bass", style.bass()));
    if (style.hasDrums()) {
      seats.add(seat("", List.of("drums")));
    }
    return new Setting(style.meter().toString(), style.slowest(), style.fastest(), seats);
  }

  private static Seat seat(String role, List<String> instruments) {
    return new Seat(role, instruments.stream().filter(i -> !i.isEmpty()).toList());
  }
}
