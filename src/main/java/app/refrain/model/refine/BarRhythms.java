package app.refrain.model.refine;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * How a part's other bars of the same length go, regardless of pitch: whether they have a note at a
 * place in the bar, how long it lasts, and which of them goes most like a note's own.
 */
final class BarRhythms {
  /** How far a counterpart may lie from its expected onset, in steps. */
  private static final int DRIFT = 12;

  /** A bar by a person is more like another than one by the machine that is as much so. */
  private static final double PERSONS = 0.1;

  /** The most bars that one is compared with, the nearest. */
  private static final int REACH = 64;

  /** One bar's notes of the part: of those with the same onset the last counts. */
  private record Rhythm(
      int length, BitSet onsets, Map<Integer, Integer> durations, boolean fixed) {}

  /** What the other bars say of a note; the counterpart is null if there is none. */
  record Usage(int bars, int atOnset, int withDuration, int usualDuration, Counterpart like) {}

  /**
   * @param similarity of its bar to the note's, 0 to 1
   * @param shift steps from the note's place in the bar to the counterpart's
   */
  record Counterpart(double similarity, int shift, int duration) {
    static final int NONE = 0;

    boolean exists() {
      return duration != NONE;
    }
  }

  private final NoteSequence sequence;
  private final Map<Integer, Rhythm> rhythms = new HashMap<>();
  private final Map<Integer, Rhythm> mostAlike = new HashMap<>();
  private final Map<Integer, Double> similarities = new HashMap<>();

  BarRhythms(NoteSequence sequence, int part) {
    this.sequence = sequence;
    for (int i : sequence.indices(part)) {
      int bar = sequence.bar(i);
      Rhythm rhythm =
          rhythms.computeIfAbsent(
              bar,
              b -> new Rhythm(sequence.barLength(b), new BitSet(), new HashMap<>(), isFixed(i)));
      rhythm.onsets().set(sequence.inBar(i));
      rhythm.durations().put(sequence.inBar(i), sequence.duration(i));
    }
  }

  private boolean isFixed(int note) {
    return sequence.isFixed(note);
  }

  Usage of(int note) {
    int bar = sequence.bar(note);
    int place = sequence.inBar(note);
    Rhythm own = rhythms.get(bar);
    int bars = 0;
    int atOnset = 0;
    Map<Integer, Integer> durations = new HashMap<>();
    for (int other = bar - REACH; other <= bar + REACH; other++) {
      Rhythm rhythm = rhythms.get(other);
      if (other != bar && rhythm != null && rhythm.length() == own.length()) {
        bars++;
        if (rhythm.onsets().get(place)) {
          atOnset++;
          durations.merge(rhythm.durations().get(place), 1, Integer::sum);
        }
      }
    }
    int usual =
        durations.entrySet().stream()
            .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(e -> -e.getKey()))
            .map(Map.Entry::getKey)
            .orElse(0);
    return new Usage(
        bars,
        atOnset,
        durations.getOrDefault(sequence.duration(note), 0),
        usual,
        counterpart(bar, place));
  }

  private Counterpart counterpart(int bar, int place) {
    Rhythm like = mostAlike.computeIfAbsent(bar, this::mostAlike);
    if (like == null) {
      return null;
    }
    double similarity = similarities.get(bar);
    BitSet own = rhythms.get(bar).onsets();
    for (int drift = 0; drift <= DRIFT; drift++) {
      for (int shift : drift == 0 ? new int[] {0} : new int[] {-drift, drift}) {
        int there = place + shift;
        if (there >= 0 && like.onsets().get(there) && (shift == 0 || !own.get(there))) {
          return new Counterpart(similarity, shift, like.durations().get(there));
        }
      }
    }
    return new Counterpart(similarity, 0, Counterpart.NONE);
  }

  private Rhythm mostAlike(int bar) {
    Rhythm own = rhythms.get(bar);
    Rhythm best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (int distance = 1; distance <= REACH; distance++) {
      for (int other : new int[] {bar - distance, bar + distance}) {
        Rhythm rhythm = rhythms.get(other);
        if (rhythm != null && rhythm.length() == own.length()) {
          double similarity = similarity(own.onsets(), rhythm.onsets());
          double rank = similarity + (rhythm.fixed() ? PERSONS : 0);
          if (rank > most) {
            most = rank;
            best = rhythm;
            similarities.put(bar, similarity);
          }
        }
      }
    }
    return best;
  }

  /** The share of onsets that two bars have in common: Jaccard's index. */
  private static double similarity(BitSet a, BitSet b) {
    BitSet both = (BitSet) a.clone();
    both.and(b);
    BitSet any = (BitSet) a.clone();
    any.or(b);
    return (double) both.cardinality() / any.cardinality();
  }
}
