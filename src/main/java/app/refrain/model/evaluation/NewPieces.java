package app.refrain.model.evaluation;

import app.refrain.model.Composer;
import app.refrain.model.CompositionException;
import app.refrain.model.CompositionListener;
import app.refrain.model.CompositionRequest;
import app.refrain.model.Engine;
import app.refrain.model.Sampling;
import app.refrain.model.Task;
import app.refrain.model.Wishes;
import app.refrain.music.GeneralMidi;
import app.refrain.music.Key;
import app.refrain.music.Score;
import app.refrain.music.arrangement.BeatLikeness;
import app.refrain.music.arrangement.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Writes new pieces in many styles, as people wish for them, and measures each. */
public final class NewPieces {

  private static final List<Key> KEYS =
      List.of("C major", "A minor", "G major", "E minor", "Eb major", "D minor").stream()
          .map(Key::parse)
          .toList();

  private NewPieces() {}

  /**
   * What the pieces of one style, or all, are like; shares are 0 to 1, NaN where none is counted.
   *
   * @param pieces how many
   * @param beat share of those with drums whose beat is one of the style
   * @param like mean likeness of the beat
   * @param strokesOffKit in all pieces
   * @param bassOnRoots mean share of strong beats
   */
  public record Summary(
      int pieces,
      double beat,
      double like,
      double steady,
      int strokesOffKit,
      double bassOnRoots,
      double loudnessVaries,
      double form,
      double rest,
      double inRange) {}

  /**
   * Writes and measures.
   *
   * @param count pieces a style
   * @param written told of each piece
   * @return by style, and {@code all}
   */
  public static Map<String, Summary> measure(
      Composer composer,
      Engine engine,
      List<Style> styles,
      int count,
      int bars,
      BiConsumer<String, Score> written)
      throws CompositionException {
    List<NewPiece> pieces = new ArrayList<>();
    for (Style style : styles) {
      for (int seed = 1; seed <= count; seed++) {
        Score score =
            composer
                .compose(request(style, engine, bars, seed), CompositionListener.SILENT)
                .result();
        written.accept(style.name() + " " + seed, score);
        pieces.add(NewPiece.of(score, style));
      }
    }
    Map<String, Summary> summaries =
        pieces.stream()
            .collect(
                Collectors.groupingBy(
                    NewPiece::style,
                    TreeMap::new,
                    Collectors.collectingAndThen(Collectors.toList(), NewPieces::summary)));
    summaries.put("all", summary(pieces));
    return summaries;
  }

  private static CompositionRequest request(Style style, Engine engine, int bars, int seed) {
    double tempo = style.slowest() + (style.fastest() - style.slowest()) * (seed % 5) / 5.0;
    Wishes wishes =
        new Wishes(
            style.name(),
            KEYS.get(seed % KEYS.size()),
            style.meter(),
            Math.rint(tempo),
            parts(style, seed));
    return new CompositionRequest(
        Task.NEW, engine, Score.EMPTY, bars, 0, 0, List.of(), wishes, Sampling.usual(seed));
  }

  private static List<String> parts(Style style, int seed) {
    List<String> parts = new ArrayList<>();
    add(parts, "melody", style.melody(), seed);
    add(parts, "chords", style.chords(), seed);
    add(parts, "bass", style.bass(), seed);
    if (style.hasDrums()) {
      parts.add(GeneralMidi.DRUMS);
    }
    return parts;
  }

  private static void add(List<String> parts, String role, List<String> instruments, int seed) {
    List<String> playing = instruments.stream().filter(i -> !i.isEmpty()).toList();
    if (!playing.isEmpty()) {
      parts.add("%s (%s)".formatted(role, playing.get(seed % playing.size())));
    }
  }

  private static Summary summary(List<NewPiece> pieces) {
    List<BeatLikeness> beats = pieces.stream().flatMap(p -> p.beat().stream()).toList();
    return new Summary(
        pieces.size(),
        mean(beats, b -> b.isOfTheStyle() ? 1 : 0),
        mean(beats, BeatLikeness::like),
        mean(beats, BeatLikeness::steady),
        pieces.stream().mapToInt(NewPiece::strokesOffKit).sum(),
        mean(
            pieces.stream().filter(p -> !Double.isNaN(p.bassOnRoots())).toList(),
            NewPiece::bassOnRoots),
        share(pieces, NewPiece::loudnessVaries),
        share(pieces, NewPiece::hasForm),
        share(pieces, NewPiece::rests),
        share(pieces, NewPiece::inRange));
  }

  private static double share(List<NewPiece> pieces, Predicate<NewPiece> holds) {
    return mean(pieces, p -> holds.test(p) ? 1 : 0);
  }

  private static <T> double mean(List<T> values, ToDoubleFunction<T> value) {
    return values.stream().mapToDouble(value).average().orElse(Double.NaN);
  }
}
