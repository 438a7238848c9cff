package app.refrain.model.wishes;

import app.refrain.model.Task;
import app.refrain.model.Wishes;
import app.refrain.model.wishes.Wish.Kind;
import app.refrain.music.Key;
import app.refrain.music.Meter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * What was understood of a text, so that a person can see it, change it, and compose from it.
 *
 * @param wishes in the order of the text; of every kind but parts at most one
 * @param overruled what contradicts a later wish and gave way to it
 * @param unknown words that were not understood
 */
public record UnderstoodWishes(
    String text, List<Wish> wishes, List<Wish> overruled, List<Span> unknown) {

  /** Who plays when nobody is named: as the composer has it. */
  private static final List<String> USUAL_PARTS = List.of("flute", "nylon guitar");

  public UnderstoodWishes {
    wishes = List.copyOf(wishes);
    overruled = List.copyOf(overruled);
    unknown = List.copyOf(unknown);
  }

  /** The same without one wish. */
  public UnderstoodWishes without(Wish wish) {
    return new UnderstoodWishes(
        text, wishes.stream().filter(w -> !w.equals(wish)).toList(), overruled, unknown);
  }

  /** The words that were not understood. */
  public List<String> unknownWords() {
    return unknown.stream().map(span -> span.of(text)).toList();
  }

  /** What the music shall be like. */
  public Wishes music() {
    return new Wishes(
        value(Kind.STYLE, Function.identity()).orElse(null),
        value(Kind.KEY, Key::parse).orElse(null),
        value(Kind.METER, Meter::parse).orElse(null),
        value(Kind.TEMPO, Double::valueOf).orElse(null),
        parts());
  }

  public Optional<Task> task() {
    return value(Kind.TASK, t -> Task.valueOf(t.toUpperCase(Locale.ROOT)));
  }

  /** How many bars to write. */
  public Optional<Integer> bars() {
    return value(Kind.BARS, Integer::valueOf);
  }

  /** The first bar to write anew. */
  public Optional<Integer> fromBar() {
    return value(Kind.BAR_RANGE, range -> Integer.valueOf(range.split("-")[0]));
  }

  /** The last bar to write anew. */
  public Optional<Integer> toBar() {
    return value(Kind.BAR_RANGE, range -> Integer.valueOf(range.split("-")[1]));
  }

  /** How boldly to write, as a sampling temperature. */
  public Optional<Double> temperature() {
    return value(Kind.TEMPERATURE, Double::valueOf);
  }

  private List<String> parts() {
    List<String> without = values(Kind.WITHOUT);
    List<String> named = values(Kind.PART);
    if (named.isEmpty() && without.stream().anyMatch(USUAL_PARTS::contains)) {
      named = USUAL_PARTS;
    }
    List<String> parts = new ArrayList<>(named);
    parts.removeAll(without);
    return parts;
  }

  private List<String> values(Kind kind) {
    return wishes.stream().filter(w -> w.kind() == kind).map(Wish::value).toList();
  }

  private <T> Optional<T> value(Kind kind, Function<String, T> parser) {
    return values(kind).stream().findFirst().map(parser);
  }
}
