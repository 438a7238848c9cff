package app.refrain.music;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * A piece of music: parts, and the maps of tempo, meter, key, chords and sections that all parts
 * share. Immutable.
 *
 * <p>The maps are kept in order of time, without repetitions that change nothing; there is always a
 * tempo and a meter from tick 0 on.
 */
public record Score(
    Credits credits,
    List<Part> parts,
    List<TempoChange> tempi,
    List<MeterChange> meters,
    List<KeyChange> keys,
    List<ChordChange> chords,
    List<SectionMark> sections) {

  /** The resolution of every position and duration. */
  public static final int TICKS_PER_QUARTER = 480;

  /** The longest piece: 100,000 quarters, about 14 hours at 120 beats a minute. */
  public static final int MAX_TICKS = 100_000 * TICKS_PER_QUARTER;

  private static final int DEFAULT_MICROS = 500_000;

  public static final Score EMPTY =
      new Score(Credits.NONE, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  public Score {
    parts = List.copyOf(parts);
    tempi = inOrder(tempi, new TempoChange(0, DEFAULT_MICROS));
    tempi = changing(tempi, (a, b) -> a.microsPerQuarter() == b.microsPerQuarter());
    meters = inOrder(meters, new MeterChange(0, Meter.COMMON));
    meters = changing(meters, Score::continues);
    keys = changing(inOrder(keys, null), (a, b) -> a.key().equals(b.key()));
    chords = inOrder(chords, null);
    sections = inOrder(sections, null);
  }

  private static boolean continues(MeterChange before, MeterChange after) {
    return before.meter().equals(after.meter())
        && (after.at() - before.at()) % before.meter().barLength() == 0;
  }

  private static <T extends Timed> List<T> inOrder(List<T> changes, T initial) {
    TreeMap<Integer, T> byTick = new TreeMap<>();
    if (initial != null) {
      byTick.put(0, initial);
    }
    changes.stream().sorted(Comparator.comparingInt(Timed::at)).forEach(c -> byTick.put(c.at(), c));
    return List.copyOf(byTick.values());
  }

  private static <T> List<T> changing(List<T> changes, BiPredicate<T, T> same) {
    List<T> kept = new ArrayList<>();
    for (T change : changes) {
      if (kept.isEmpty() || !same.test(kept.getLast(), change)) {
        kept.add(change);
      }
    }
    return List.copyOf(kept);
  }

  public Score withParts(List<Part> newParts) {
    return new Score(credits, newParts, tempi, meters, keys, chords, sections);
  }

  public Score withCredits(Credits newCredits) {
    return new Score(newCredits, parts, tempi, meters, keys, chords, sections);
  }

  public Score withKeys(List<KeyChange> newKeys) {
    return new Score(credits, parts, tempi, meters, newKeys, chords, sections);
  }

  public Score withChords(List<ChordChange> newChords) {
    return new Score(credits, parts, tempi, meters, keys, newChords, sections);
  }

  public Score withSections(List<SectionMark> newSections) {
    return new Score(credits, parts, tempi, meters, keys, chords, newSections);
  }

  /** The bars that the meters make, as far as asked for. */
  public Bars bars() {
    return new Bars(meters);
  }

  /**
   * The tick after which nothing sounds and nothing changes: the latest end of a note or just after
   * the latest change. The first tempo, meter and key take no time.
   */
  public int end() {
    int end = parts.stream().mapToInt(Part::end).max().orElse(0);
    for (List<? extends Timed> settings : List.of(tempi, meters, keys)) {
      int last = afterLast(settings);
      end = last == 1 ? end : Math.max(end, last);
    }
    return Math.max(end, Math.max(afterLast(chords), afterLast(sections)));
  }

  private static int afterLast(List<? extends Timed> changes) {
    return changes.isEmpty() ? 0 : changes.getLast().at() + 1;
  }

  /** How many bars the piece has, a pickup counted as one. */
  public int barCount() {
    return end() == 0 ? 0 : bars().indexAt(end() - 1) + 1;
  }

  public int noteCount() {
    return parts.stream().mapToInt(p -> p.notes().size()).sum();
  }

  /** The key in force at a tick, or null before the first key. */
  public Key keyAt(int tick) {
    Key key = null;
    for (KeyChange change : keys) {
      if (change.at() > tick) {
        break;
      }
      key = change.key();
    }
    return key;
  }
}
