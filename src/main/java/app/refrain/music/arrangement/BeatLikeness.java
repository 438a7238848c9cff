package app.refrain.music.arrangement;

import app.refrain.music.Bar;
import app.refrain.music.Bars;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much a drum part beats as a style does: kick, snare and cymbals where one of the style's
 * grooves has them, bar by bar, and the same from bar to bar.
 *
 * @param like median over the bars of the F1 score of strokes (sixteenth or triplet, and kick,
 *     snare or cymbal) against the groove or fill of the style that is nearest, 0 to 1
 * @param steady median over neighbouring bars of the share of strokes that both have (Dice
 *     coefficient), 0 to 1
 * @param playing share of the bars that have strokes, 0 to 1
 */
public record BeatLikeness(double like, double steady, double playing) {

  private static final double LEAST_LIKE = 0.6;
  private static final double LEAST_STEADY = 0.5;
  private static final double LEAST_PLAYING = 0.75;
  private static final int QUARTER = Score.TICKS_PER_QUARTER;

  private enum Voice {
    KICK(Set.of(35, 36)),
    SNARE(Set.of(37, 38, 39, 40)),
    CYMBAL(Set.of(42, 44, 46, 49, 51, 53, 54, 55, 57, 59, 69, 70));

    private final Set<Integer> keys;

    Voice(Set<Integer> keys) {
      this.keys = keys;
    }
  }

  private record Stroke(int at, Voice voice) {}

  /** Whether it is a beat that the style would own. */
  public boolean isOfTheStyle() {
    return like >= LEAST_LIKE && steady >= LEAST_STEADY && playing >= LEAST_PLAYING;
  }

  /** Measures a drum part over all bars of its score that have the style's meter. */
  public static BeatLikeness of(Score score, Part drums, Style style) {
    List<Set<Stroke>> grooves = new ArrayList<>();
    style.grooves().forEach(g -> grooves.add(strokes(g, style)));
    grooves.add(strokes(style.fill(), style));
    grooves.removeIf(Set::isEmpty);
    List<Set<Stroke>> bars = bars(score, drums, style);
    double[] like =
        bars.stream()
            .filter(bar -> !bar.isEmpty())
            .mapToDouble(bar -> grooves.stream().mapToDouble(g -> dice(bar, g)).max().orElse(0))
            .toArray();
    double[] steady = new double[Math.max(0, bars.size() - 1)];
    for (int i = 0; i < steady.length; i++) {
      steady[i] = dice(bars.get(i), bars.get(i + 1));
    }
    double playing = bars.isEmpty() ? 0 : (double) like.length / bars.size();
    return new BeatLikeness(median(like), median(steady), playing);
  }

  private static List<Set<Stroke>> bars(Score score, Part drums, Style style) {
    Bars bars = score.bars();
    Map<Integer, Set<Stroke>> strokes = new HashMap<>();
    for (Note note : drums.notes()) {
      int index = bars.indexAt(note.onset());
      int at = snapped(note.onset() - bars.get(index).start());
      for (Voice voice : Voice.values()) {
        if (voice.keys.contains(note.pitch())) {
          strokes.computeIfAbsent(index, i -> new HashSet<>()).add(new Stroke(at, voice));
        }
      }
    }
    List<Set<Stroke>> all = new ArrayList<>();
    for (int i = 0; i < score.barCount(); i++) {
      Bar bar = bars.get(i);
      if (bar.meter().equals(style.meter()) && !bar.isCut()) {
        all.add(strokes.getOrDefault(i, Set.of()));
      }
    }
    return all;
  }

  /** On the nearest sixteenth or third of a quarter. */
  private static int snapped(int ticks) {
    int sixteenth = Math.round((float) ticks * 4 / QUARTER) * QUARTER / 4;
    int third = Math.round((float) ticks * 3 / QUARTER) * QUARTER / 3;
    return Math.abs(sixteenth - ticks) <= Math.abs(third - ticks) ? sixteenth : third;
  }

  private static Set<Stroke> strokes(Groove groove, Style style) {
    Set<Stroke> strokes = new HashSet<>();
    groove
        .drums()
        .forEach(
            (key, line) -> {
              for (Voice voice : Voice.values()) {
                for (int i = 0; i < line.length() && voice.keys.contains(key); i++) {
                  if (line.charAt(i) != '.') {
                    strokes.add(new Stroke(i * QUARTER / style.stepsPerQuarter(), voice));
                  }
                }
              }
            });
    return strokes;
  }

  private static double dice(Set<Stroke> a, Set<Stroke> b) {
    Set<Stroke> both = new HashSet<>(a);
    both.retainAll(b);
    int all = a.size() + b.size();
    return all == 0 ? 1 : 2.0 * both.size() / all;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
  }
}
