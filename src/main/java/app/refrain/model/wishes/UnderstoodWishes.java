package app.refrain.model.wishes;

import app.refrain.model.SectionPlan;
import app.refrain.model.Task;
import app.refrain.model.Wishes;
import app.refrain.model.wishes.Wish.Kind;
import app.refrain.music.Key;
import app.refrain.music.Meter;
import app.refrain.music.english.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What was understood of a text, so that a person can see it, change it, and compose from it.
 *
 * @param wishes in the order of the text; of every kind but parts at most one
 * @param overruled what contradicts a later wish and gave way to it
 * @param unknown words that were not understood
 * @param limits what cannot be done as it was asked for
 */
public record UnderstoodWishes(
    String text, List<Wish> wishes, List<Wish> overruled, List<Span> unknown, List<Limit> limits) {

  /** Who plays when nobody is named: as the composer has it. */
  private static final List<String> USUAL_PARTS = List.of("flute", "nylon guitar");

  public UnderstoodWishes {
    wishes = List.copyOf(wishes);
    overruled = List.copyOf(overruled);
    unknown = List.copyOf(unknown);
    limits = List.copyOf(limits);
  }

  /** The same without one wish; a style takes with it what followed from it. */
  public UnderstoodWishes without(Wish wish) {
    return new UnderstoodWishes(
        text,
        wishes.stream().filter(w -> !w.equals(wish) && !w.followsFrom(wish)).toList(),
        overruled,
        unknown,
        limits);
  }

  /**
   * What a person should know before anything is composed: what cannot be done and what is done
   * instead, which words were not understood, and, if none were, what can be asked for. Empty if
   * everything will be as it was asked for.
   */
  public Optional<String> caveat() {
    List<String> sentences = new ArrayList<>();
    if (!unknown.isEmpty()) {
      sentences.add("Not understood: " + String.join(", ", unknownWords()) + ".");
    }
    sentences.addAll(advice());
    return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
  }

  /** Of the caveat the sentences that say what is done instead, or can be asked for. */
  public List<String> advice() {
    List<String> sentences = new ArrayList<>();
    limits.stream().map(Limit::answer).distinct().forEach(sentences::add);
    if (isLost()) {
      sentences.add(
          "You can ask for a style (rock, tango, string quartet), instruments, a mood, a key, a"
              + " meter, a tempo, a number of bars.");
    }
    return sentences;
  }

  /** Whether something was asked for, but nothing of it was understood. */
  public boolean isLost() {
    return wishes.isEmpty() && !unknown.isEmpty();
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
        parts(),
        plans().isEmpty() ? List.of() : List.of(SectionPlan.everywhere(plans())));
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

  /** What the bars are asked to be like, from the first on. */
  public List<Plan> plans() {
    return values(Kind.PLAN).stream()
        .map(plan -> plan.split(" "))
        .map(words -> new Plan(Plan.Aspect.of(words[0]).orElseThrow(), words[1]))
        .toList();
  }

  private List<String> parts() {
    Predicate<String> excluded = Players.excluded(values(Kind.WITHOUT));
    List<String> named = values(Kind.PART);
    if (named.isEmpty() && USUAL_PARTS.stream().anyMatch(excluded)) {
      named = USUAL_PARTS;
    }
    return Players.apart(named.stream().filter(excluded.negate()).toList());
  }

  private List<String> values(Kind kind) {
    return wishes.stream().filter(w -> w.kind() == kind).map(Wish::value).toList();
  }

  private <T> Optional<T> value(Kind kind, Function<String, T> parser) {
    return values(kind).stream().findFirst().map(parser);
  }
}
