package app.refrain.music.arrangement;

import app.refrain.music.Bar;
import app.refrain.music.Bars;
import app.refrain.music.Credits;
import app.refrain.music.GeneralMidi;
import app.refrain.music.InstrumentRange;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import app.refrain.music.TempoChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Dresses a tune for a band: the tune itself, bass, chords, a pad and drums in a style. Sections of
 * eight bars have a groove and a loudness each; phrases end with fills, and the last bar comes to
 * rest. The same random numbers give the same arrangement.
 */
public final class Arranger {

  private static final int SECTION = 8;
  private static final int PHRASE = 4;
  private static final double FILL_AT_SECTION = 0.8;
  private static final double FILL_AT_PHRASE = 0.3;
  private static final double CRASH = 0.6;
  private static final int[] LOUDNESS = {64, 80, 80, 96};
  private static final int STEP = 40;

  private final Style style;
  private final Random random;
  private final Score tune;
  private final Bars bars;
  private final Harmony harmony;
  private final Band band;

  private Arranger(Score tune, Style style, Random random) {
    this.style = style;
    this.random = random;
    this.tune = tune;
    bars = tune.bars();
    harmony = new Harmony(tune);
    band = new Band(style, random);
  }

  /**
   * @return empty if most bars have another meter than the style, or the tune has no chords
   */
  public static Optional<Score> dress(Score tune, Style style, Random random) {
    int fitting = 0;
    int count = tune.barCount();
    for (int i = 0; i < count; i++) {
      fitting += tune.bars().get(i).meter().equals(style.meter()) ? 1 : 0;
    }
    if (count < PHRASE || fitting < 0.9 * count || melody(tune).isEmpty()) {
      return Optional.empty();
    }
    Arranger arranger = new Arranger(tune, style, random);
    return arranger.harmony.changes().isEmpty()
        ? Optional.empty()
        : Optional.of(arranger.arrange());
  }

  private static Optional<Part> melody(Score tune) {
    return tune.parts().stream().filter(p -> !p.drums() && !p.notes().isEmpty()).findFirst();
  }

  private Score arrange() {
    int count = tune.barCount();
    int first = bars.hasPickup() ? 1 : 0;
    int groove = random.nextInt(style.grooves().size());
    int loudness = LOUDNESS[random.nextInt(2)];
    List<int[]> dynamics = new ArrayList<>();
    for (int i = first; i < count; i++) {
      int place = (i - first) % SECTION;
      if (place == 0 && i > first) {
        groove = random.nextInt(style.grooves().size());
        loudness = LOUDNESS[random.nextInt(LOUDNESS.length)];
      }
      Bar bar = bars.get(i);
      dynamics.add(new int[] {bar.start(), loudness});
      if (i == count - 1) {
        band.end(bar, harmony, loudness);
      } else if (bar.meter().equals(style.meter()) && !bar.isCut()) {
        boolean last = place == SECTION - 1;
        boolean fills =
            random.nextDouble() < (last ? FILL_AT_SECTION : 0)
                || place == PHRASE - 1 && random.nextDouble() < FILL_AT_PHRASE;
        Groove now = style.grooves().get(groove);
        band.play(bar, fills ? now.withDrumsOf(style.fill()) : now, harmony, loudness);
        if (place == 0 && random.nextDouble() < CRASH) {
          band.crash(bar, loudness);
        }
      }
    }
    band.hold(harmony, bars.get(first).start(), bars.get(count - 1).end(), dynamics);
    List<Part> parts = new ArrayList<>();
    parts.add(tunePart(dynamics));
    parts.addAll(band.parts());
    double tempo = style.slowest() + random.nextDouble() * (style.fastest() - style.slowest());
    return new Score(
        Credits.NONE.withStyle(style.name()),
        parts,
        List.of(TempoChange.ofBpm(0, Math.rint(tempo))),
        tune.meters(),
        tune.keys(),
        harmony.changes().stream().filter(c -> c.at() < bars.get(count - 1).end()).toList(),
        List.of());
  }

  /** The tune on an instrument of the style, moved by octaves into its range. */
  private Part tunePart(List<int[]> dynamics) {
    Part melody = melody(tune).orElseThrow();
    String instrument = style.melody().get(random.nextInt(style.melody().size()));
    int program = GeneralMidi.program(instrument).orElseThrow();
    InstrumentRange range = InstrumentRange.of(new Part("", program, false, List.of()));
    int low = melody.notes().stream().mapToInt(Note::pitch).min().orElse(60);
    int high = melody.notes().stream().mapToInt(Note::pitch).max().orElse(60);
    int octaves = 0;
    while (low + octaves < range.lowest() && high + octaves + 12 <= range.highest()) {
      octaves += 12;
    }
    while (high + octaves > range.highest() && low + octaves - 12 >= range.lowest()) {
      octaves -= 12;
    }
    List<Note> notes = new ArrayList<>();
    for (Note note : melody.notes()) {
      int pitch = note.pitch() + octaves;
      if (range.contains(pitch)) {
        int onset = swung(note.onset());
        int end = Math.max(onset + STEP, swung(note.end()));
        notes.add(new Note(onset, end - onset, pitch, loudnessAt(dynamics, note.onset())));
      }
    }
    return new Part("melody", program, false, notes);
  }

  private static int loudnessAt(List<int[]> dynamics, int tick) {
    int loudness = Note.DEFAULT_VELOCITY;
    for (int[] change : dynamics) {
      if (change[0] <= tick) {
        loudness = change[1];
      }
    }
    return loudness;
  }

  /** Where a straight onset comes in a style that swings: the second eighth is late. */
  private int swung(int tick) {
    if (!style.swings()) {
      return tick;
    }
    int quarter = Score.TICKS_PER_QUARTER;
    int beat = tick / quarter * quarter;
    int within = tick - beat;
    int half = quarter / 2;
    int swung = within <= half ? within * 4 / 3 : quarter * 2 / 3 + (within - half) * 2 / 3;
    return beat + swung / STEP * STEP;
  }
}
