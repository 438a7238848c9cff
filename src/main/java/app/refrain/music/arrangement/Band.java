package app.refrain.music.arrangement;

import app.refrain.music.Bar;
import app.refrain.music.ChordSymbol;
import app.refrain.music.GeneralMidi;
import app.refrain.music.InstrumentRange;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The players who accompany, and what they have played so far. */
final class Band {

  private static final int OCTAVE = 12;
  private static final int BASS_FROM = 28;
  private static final double CHORDS_AT = 62;
  private static final double PAD_AT = 67;
  private static final int SOFTER = 12;
  private static final int ACCENT = 16;
  private static final int GHOST = 36;
  private static final int CRASH_CYMBAL = GeneralMidi.drumPitch("crash").orElseThrow();
  private static final int KICK = GeneralMidi.drumPitch("kick").orElseThrow();

  private final Style style;
  private final String bassInstrument;
  private final String chordInstrument;
  private final String padInstrument;
  private final List<Note> drums = new ArrayList<>();
  private final List<Note> bass = new ArrayList<>();
  private final List<Note> chords = new ArrayList<>();
  private final List<Note> pad = new ArrayList<>();
  private double centre = CHORDS_AT;

  Band(Style style, Random random) {
    this.style = style;
    bassInstrument = pick(style.bass(), random);
    chordInstrument = pick(style.chords(), random);
    padInstrument = pick(style.pad(), random);
  }

  private static String pick(List<String> names, Random random) {
    return names.get(random.nextInt(names.size()));
  }

  /** Plays a bar. */
  void play(Bar bar, Groove groove, Harmony harmony, int loudness) {
    int step = Score.TICKS_PER_QUARTER / style.stepsPerQuarter();
    for (Map.Entry<Integer, String> line : groove.drums().entrySet()) {
      for (int i = 0; i < line.getValue().length(); i++) {
        char stroke = line.getValue().charAt(i);
        if (stroke != '.') {
          int velocity = loudness + (stroke == 'X' ? ACCENT : stroke == 'o' ? -GHOST : 0);
          drums.add(note(bar.start() + i * step, step, line.getKey(), velocity));
        }
      }
    }
    playBass(bar, groove.bass(), harmony, loudness, step);
    playChords(bar, groove.chords(), harmony, loudness - SOFTER, step);
  }

  private void playBass(Bar bar, String line, Harmony harmony, int loudness, int step) {
    for (int i = 0; i < line.length(); i++) {
      char degree = line.charAt(i);
      int at = bar.start() + i * step;
      ChordSymbol chord = harmony.at(at);
      if (degree != '.' && degree != '_' && chord.root() != null) {
        bass.add(note(at, length(line, i, step), bassPitch(degree, at, bar, harmony), loudness));
      }
    }
  }

  private int bassPitch(char degree, int at, Bar bar, Harmony harmony) {
    ChordSymbol chord = harmony.at(at);
    int root = bassRoot(Harmony.bassClass(chord));
    if (degree == 'w') {
      ChordSymbol next = harmony.at(harmony.nextChange(at, bar.end()));
      int goal = next.root() == null ? root : bassRoot(Harmony.bassClass(next));
      return goal > root ? goal - 1 : goal + 2;
    }
    boolean inverted = degree != '1' && degree != '8' && chord.bass() != null;
    int from = inverted ? bassRoot(chord.root().pitchClass()) : root;
    return from + Harmony.interval(chord, degree);
  }

  private int bassRoot(int pitchClass) {
    int lowest =
        bassInstrument.isEmpty() ? BASS_FROM : Math.max(BASS_FROM, range(bassInstrument).lowest());
    return lowest + Math.floorMod(pitchClass - lowest, OCTAVE);
  }

  private void playChords(Bar bar, String line, Harmony harmony, int loudness, int step) {
    for (int i = 0; i < line.length(); i++) {
      char sign = line.charAt(i);
      int at = bar.start() + i * step;
      ChordSymbol chord = harmony.at(at);
      if (sign != '.' && sign != '_' && chord.root() != null) {
        List<Integer> voices = voices(chord);
        int length = length(line, i, step);
        if (sign == 'x' || sign == 'X') {
          voices.forEach(pitch -> chords.add(note(at, length, pitch, loudness)));
        } else {
          chords.add(note(at, length, single(voices, sign), loudness));
        }
      }
    }
  }

  private List<Integer> voices(ChordSymbol chord) {
    if (chordInstrument.startsWith("distortion") || chordInstrument.startsWith("overdriven")) {
      return Harmony.powerChord(chord, range(chordInstrument).lowest());
    }
    List<Integer> voices = Harmony.voicing(chord, centre);
    centre = (voices.stream().mapToInt(Integer::intValue).average().orElse(centre) + CHORDS_AT) / 2;
    return voices;
  }

  private static int single(List<Integer> voices, char degree) {
    return switch (degree) {
      case '1' -> voices.getFirst();
      case '3' -> voices.get(1 % voices.size());
      case '5' -> voices.get(Math.min(2, voices.size() - 1));
      default -> voices.getFirst() + OCTAVE;
    };
  }

  /** Until the next sign that is no dot, at most to the bar's end. */
  private static int length(String line, int from, int step) {
    int to = from + 1;
    while (to < line.length() && line.charAt(to) == '.') {
      to++;
    }
    return (to - from) * step;
  }

  /** A cymbal where a section begins. */
  void crash(Bar bar, int loudness) {
    if (!drums.isEmpty()) {
      drums.add(note(bar.start(), Score.TICKS_PER_QUARTER, CRASH_CYMBAL, loudness));
    }
  }

  /** The last bar: one stroke, one chord, which rings. */
  void end(Bar bar, Harmony harmony, int loudness) {
    ChordSymbol chord = harmony.at(bar.end() - 1);
    if (!drums.isEmpty()) {
      drums.add(note(bar.start(), Score.TICKS_PER_QUARTER, KICK, loudness));
      drums.add(note(bar.start(), Score.TICKS_PER_QUARTER, CRASH_CYMBAL, loudness));
    }
    if (chord.root() != null) {
      bass.add(note(bar.start(), bar.length(), bassRoot(Harmony.bassClass(chord)), loudness));
      voices(chord).forEach(p -> chords.add(note(bar.start(), bar.length(), p, loudness - SOFTER)));
    }
  }

  /** The pad's chords, each as long as it lasts. */
  void hold(Harmony harmony, int from, int to, List<int[]> dynamics) {
    if (padInstrument.isEmpty()) {
      return;
    }
    int bar = dynamics.size() > 1 ? dynamics.get(1)[0] - dynamics.getFirst()[0] : to - from;
    double at = PAD_AT;
    for (int tick = from; tick < to; ) {
      int next = Math.min(harmony.nextChange(tick, to), tick + 2 * bar);
      ChordSymbol chord = harmony.at(tick);
      if (chord.root() != null) {
        List<Integer> voices = Harmony.voicing(chord, at);
        int start = tick;
        voices.stream()
            .limit(3)
            .forEach(
                p -> pad.add(note(start, next - start, p, loudness(dynamics, start) - 2 * SOFTER)));
      }
      tick = next;
    }
  }

  private static int loudness(List<int[]> dynamics, int tick) {
    int loudness = Note.DEFAULT_VELOCITY;
    for (int[] change : dynamics) {
      loudness = change[0] <= tick ? change[1] : loudness;
    }
    return loudness;
  }

  /** Those who played something. */
  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    add(parts, chordInstrument, "chords", chords);
    add(parts, padInstrument, padInstrument, pad);
    add(parts, bassInstrument, "bass", bass);
    if (!drums.isEmpty()) {
      parts.add(new Part(GeneralMidi.DRUMS, 0, true, drums.stream().distinct().toList()));
    }
    return parts;
  }

  private static void add(List<Part> parts, String instrument, String name, List<Note> notes) {
    if (!instrument.isEmpty() && !notes.isEmpty()) {
      int program = GeneralMidi.program(instrument).orElseThrow();
      InstrumentRange range = range(instrument);
      parts.add(
          new Part(
              name,
              program,
              false,
              notes.stream().filter(n -> range.contains(n.pitch())).distinct().toList()));
    }
  }

  private static InstrumentRange range(String instrument) {
    return InstrumentRange.of(
        new Part("", GeneralMidi.program(instrument).orElseThrow(), false, List.of()));
  }

  private static Note note(int onset, int duration, int pitch, int velocity) {
    return new Note(onset, duration, pitch, Math.clamp(velocity, 1, 127));
  }
}
