package app.refrain.music.abc;

import app.refrain.music.ChordChange;
import app.refrain.music.ChordSymbol;
import app.refrain.music.GeneralMidi;
import app.refrain.music.Key;
import app.refrain.music.KeyChange;
import app.refrain.music.Meter;
import app.refrain.music.Note;
import app.refrain.music.PitchClassName;
import app.refrain.music.SectionMark;
import app.refrain.music.TempoChange;
import app.refrain.music.notation.Jump;
import app.refrain.music.notation.Measure;
import app.refrain.music.notation.Repeat;
import app.refrain.music.notation.Sheet;
import app.refrain.music.notation.WrittenNote;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A voice while it is read: what holds in it, its measures so far, and the one being read. */
final class Voice {

  private static final int[] SEMITONES = {0, 2, 4, 5, 7, 9, 11};

  final String id;
  private String name = "";
  private int program = -1;
  private boolean drums;
  private int octaves;
  private int transposition;
  private int velocity = Note.DEFAULT_VELOCITY;
  private Meter meter;
  private double unit;
  private final BarPitches pitches = new BarPitches();

  private final List<Measure> measures = new ArrayList<>();
  private List<WrittenNote> notes = new ArrayList<>();
  private List<TempoChange> tempi = new ArrayList<>();
  private List<KeyChange> keys = new ArrayList<>();
  private List<ChordChange> chords = new ArrayList<>();
  private List<SectionMark> sections = new ArrayList<>();
  private final Set<Jump> jumps = EnumSet.noneOf(Jump.class);
  private Set<Integer> endings = Set.of();
  private boolean begins;
  private int layer = 1;
  private double at;
  private double furthest;
  private final Rhythm rhythm = new Rhythm();

  /** The first of the notes of the last event, and where that began. */
  private int lastFirst;

  private double lastStart;
  private double furthestBefore;

  /** Where tied notes of a layer end, so that they go on in those that begin there. */
  private record TieEnd(int layer, int pitch, int tick) {}

  private Set<TieEnd> ties = new HashSet<>();

  Voice(String id) {
    this.id = id;
  }

  void name(String newName) {
    name = newName;
  }

  void program(int newProgram) {
    program = newProgram;
  }

  void playDrums() {
    drums = true;
  }

  void octaves(int newOctaves) {
    octaves = newOctaves;
  }

  void transposition(int semitones) {
    transposition = semitones;
  }

  void velocity(int newVelocity) {
    velocity = newVelocity;
  }

  /** Ticks of a length of 1. */
  double unit() {
    return unit;
  }

  void unit(double ticks) {
    unit = ticks;
  }

  Meter meter() {
    return meter;
  }

  void meter(Meter newMeter) {
    meter = newMeter;
  }

  Rhythm rhythm() {
    return rhythm;
  }

  void key(AbcKey key) {
    pitches.signature(key.alters());
    if (key.key() != null) {
      Key sounding = transposition % 12 == 0 ? key.key() : key.key().transpose(transposition);
      keys.add(new KeyChange(tick(), sounding));
    }
  }

  void tempo(int micros) {
    tempi.add(new TempoChange(tick(), micros));
  }

  void section(String label) {
    sections.add(new SectionMark(tick(), label));
  }

  void chord(ChordSymbol symbol) {
    chords.add(new ChordChange(tick(), symbol));
  }

  void jump(Jump jump) {
    jumps.add(jump);
  }

  private int tick() {
    return (int) Math.round(at);
  }

  /** Whether nothing stands in the measure yet. */
  boolean isAtStart() {
    return furthest == 0;
  }

  /** Begins the next note, chord or rest, and tells how long it is with what is before it. */
  double begin(double length) {
    lastFirst = notes.size();
    lastStart = at;
    furthestBefore = furthest;
    return rhythm.next(length * unit);
  }

  /**
   * A note of the event that was begun.
   *
   * @param accidental null if none is written
   * @param ticks as the event has, in a chord perhaps others
   */
  void note(int letter, int octave, String accidental, double ticks, boolean tied) {
    int place = octave + octaves;
    int alter = pitches.alter(letter, place, accidental);
    int sounding = 12 * (place + 1) + SEMITONES[letter] + alter + transposition;
    int onset = (int) Math.round(lastStart);
    int duration = (int) Math.round(lastStart + ticks) - onset;
    if (sounding < 0 || sounding > 127 || duration < 1) {
      return;
    }
    boolean plain = drums || transposition % 12 != 0;
    PitchClassName spelling = plain ? null : new PitchClassName(letter, alter);
    boolean continues = ties.contains(new TieEnd(layer, sounding, onset));
    notes.add(
        new WrittenNote(
            onset,
            duration,
            sounding,
            spelling,
            velocity,
            Integer.toString(layer),
            tied,
            continues));
    if (tied) {
      pitches.tie(letter, place, alter);
      ties.add(new TieEnd(layer, sounding, onset + duration));
    }
  }

  /** Ends the event and goes on after it. */
  void end(double ticks) {
    at = lastStart + ticks;
    furthest = Math.max(furthest, at);
    pitches.nextEvent();
  }

  /** Ties all notes of the last event to what follows. */
  void tieLast() {
    for (int i = lastFirst; i < notes.size(); i++) {
      WrittenNote note = notes.get(i);
      notes.set(i, note.tiedOn());
      ties.add(new TieEnd(layer, note.pitch(), note.onset() + note.duration()));
    }
    pitches.tieLast();
  }

  /** Makes the last event longer or shorter by a factor, and the next by another. */
  void breakRhythm(double last, double next) {
    double length = at - lastStart;
    for (int i = lastFirst; i < notes.size(); i++) {
      notes.set(i, notes.get(i).lasting(last));
    }
    at = lastStart + length * last;
    furthest = Math.max(furthestBefore, at);
    rhythm.scaleNext(next);
  }

  private int soundingEnd() {
    return notes.stream().mapToInt(n -> n.onset() + n.duration()).max().orElse(0);
  }

  /** Goes back to the beginning of the measure for another layer of it. */
  void overlay() {
    at = 0;
    layer++;
  }

  void bar(BarSign sign) {
    if (furthest > 0) {
      close(sign);
    } else if (sign.passes() > 0 && !measures.isEmpty()) {
      Measure last = measures.getLast();
      measures.set(
          measures.size() - 1,
          last.withRepeat(
              last.repeat().and(new Repeat(false, sign.passes(), Set.of(), false, Set.of()))));
      endings = Set.of();
    } else if (sign.strong()) {
      endings = Set.of();
    }
    begins |= sign.begins();
    if (sign.begins()) {
      endings = Set.of();
    }
    if (!sign.endings().isEmpty()) {
      endings = sign.endings();
    }
  }

  private void close(BarSign sign) {
    boolean lastOfEnding = !endings.isEmpty() && (sign.strong() || !sign.endings().isEmpty());
    Repeat repeat = new Repeat(begins, sign.passes(), endings, lastOfEnding, Set.copyOf(jumps));
    add(repeat, (int) Math.round(furthest));
    endings = lastOfEnding ? Set.of() : endings;
  }

  private void add(Repeat repeat, int length) {
    notes.sort(Comparator.comparingInt(WrittenNote::onset));
    ties =
        ties.stream()
            .filter(tie -> tie.tick() == length)
            .map(tie -> new TieEnd(tie.layer(), tie.pitch(), 0))
            .collect(Collectors.toSet());
    measures.add(
        new Measure(
            length, soundingEnd(), false, meter, repeat, notes, tempi, keys, chords, sections));
    notes = new ArrayList<>();
    tempi = new ArrayList<>();
    keys = new ArrayList<>();
    chords = new ArrayList<>();
    sections = new ArrayList<>();
    jumps.clear();
    begins = false;
    layer = 1;
    at = 0;
    furthest = 0;
    lastFirst = 0;
    lastStart = 0;
    pitches.nextBar();
  }

  /** Whole bars of rest; the last is closed by its bar line. */
  void rests(int bars) {
    double length = (meter == null ? Meter.COMMON : meter).barLength();
    for (int i = 1; i < bars; i++) {
      add(new Repeat(begins, 0, endings, false, Set.copyOf(jumps)), (int) length);
    }
    lastFirst = notes.size();
    lastStart = at;
    end(length);
  }

  /** Ends the voice. */
  void finish() {
    if (furthest > 0) {
      add(new Repeat(begins, 0, endings, false, Set.copyOf(jumps)), (int) Math.round(furthest));
    }
  }

  int measureCount() {
    return measures.size();
  }

  Sheet.SheetPart written() {
    int played = program >= 0 ? program : GeneralMidi.program(name).orElse(0);
    String called =
        !name.isEmpty() ? name : drums ? GeneralMidi.DRUMS : GeneralMidi.instrument(played);
    return new Sheet.SheetPart(called, played, drums, name.isEmpty() && program < 0, measures);
  }
}
