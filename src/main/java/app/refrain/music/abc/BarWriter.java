package app.refrain.music.abc;

import app.refrain.music.Bar;
import app.refrain.music.ChordChange;
import app.refrain.music.Key;
import app.refrain.music.KeyChange;
import app.refrain.music.Loudness;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.PitchName;
import app.refrain.music.Score;
import app.refrain.music.SectionMark;
import app.refrain.music.Spelling;
import app.refrain.music.TempoChange;
import app.refrain.music.Timed;
import app.refrain.music.notation.NoteGroup;
import app.refrain.music.notation.Resolution;
import app.refrain.music.notation.RhythmSpelling;
import app.refrain.music.notation.Symbol;
import app.refrain.music.notation.Voices;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes the bars of one part, in order. What overlaps is written in layers that begin anew at the
 * bar line; what changes while notes sound stands in a layer of invisible rests.
 */
final class BarWriter {

  private static final String[] ACCIDENTALS = {"__", "_", "=", "^", "^^"};

  private final Part part;
  private final Spelling spelling;
  private final Resolution resolution;
  private final List<List<NoteGroup>> voices;
  private final List<Timed> changes;
  private final StringBuilder text = new StringBuilder();
  private final Set<Integer> altered = new HashSet<>();
  private Loudness loudness = Loudness.MF;
  private boolean keyChangesInside;

  /**
   * @param leads whether the part says what concerns all
   */
  BarWriter(Score score, Part part, boolean leads, Resolution resolution) {
    this.part = part;
    this.resolution = resolution;
    spelling = new Spelling(score);
    voices = Voices.separate(part.notes());
    Stream<List<? extends Timed>> maps =
        leads
            ? Stream.of(score.sections(), score.keys(), score.tempi(), score.chords())
            : Stream.of(score.keys());
    changes =
        maps.<Timed>flatMap(List::stream)
            .filter(change -> change.at() > 0 || !isInHeader(change))
            .sorted(Comparator.comparingInt(Timed::at))
            .toList();
  }

  private static boolean isInHeader(Timed change) {
    return change instanceof KeyChange || change instanceof TempoChange;
  }

  String write(Bar bar) {
    text.setLength(0);
    altered.clear();
    List<Timed> here =
        changes.stream().filter(c -> c.at() >= bar.start() && c.at() < bar.end()).toList();
    keyChangesInside = here.stream().anyMatch(c -> c instanceof KeyChange && c.at() > bar.start());
    List<List<Symbol>> layers = layers(bar);
    List<Timed> between = new ArrayList<>(here);
    layer(layers.getFirst(), between);
    for (List<Symbol> layer : layers.subList(1, layers.size())) {
      text.append(" & ");
      layer(layer, new ArrayList<>());
    }
    if (!between.isEmpty()) {
      text.append(" & ");
      changesOverRests(bar, between);
    }
    return text.toString();
  }

  /** All layers up to the last that sounds, so that each is the same voice in every bar. */
  private List<List<Symbol>> layers(Bar bar) {
    List<List<Symbol>> layers = new ArrayList<>();
    int sounding = 1;
    for (List<NoteGroup> voice : voices) {
      List<NoteGroup> within =
          voice.stream().filter(g -> g.onset() < bar.end() && g.end() > bar.start()).toList();
      layers.add(RhythmSpelling.spell(bar, within, resolution));
      sounding = within.isEmpty() ? sounding : layers.size();
    }
    return layers.isEmpty()
        ? List.of(RhythmSpelling.spell(bar, List.of(), resolution))
        : layers.subList(0, sounding);
  }

  /** Writes one layer and takes from the changes those that it can say in their place. */
  private void layer(List<Symbol> symbols, List<Timed> changes) {
    for (int i = 0; i < symbols.size(); i++) {
      Symbol symbol = symbols.get(i);
      changes.stream().filter(c -> c.at() == symbol.start()).forEach(this::change);
      changes.removeIf(c -> c.at() == symbol.start());
      if (symbol.beginsTuplet()) {
        text.append("(3:2:").append(tupletSize(symbols, i));
      }
      symbol(symbol);
      text.append(i == symbols.size() - 1 ? "" : " ");
    }
  }

  private static int tupletSize(List<Symbol> symbols, int first) {
    int last = first;
    while (!symbols.get(last).endsTuplet()) {
      last++;
    }
    return last - first + 1;
  }

  private void symbol(Symbol symbol) {
    if (symbol.isRest()) {
      text.append('z').append(length(symbol));
      return;
    }
    List<Note> notes = symbol.group().notes();
    dynamic(notes);
    if (notes.size() == 1) {
      Note note = notes.getFirst();
      text.append(pitch(note, symbol)).append(length(symbol)).append(tie(note, symbol));
      return;
    }
    text.append('[');
    notes.forEach(note -> text.append(pitch(note, symbol)).append(tie(note, symbol)));
    text.append(']').append(length(symbol));
  }

  /** Chords have one dynamic here, that of their first note. */
  private void dynamic(List<Note> notes) {
    Loudness now = Loudness.of(notes.getFirst().velocity());
    if (now != loudness) {
      text.append('!').append(now).append('!');
      loudness = now;
    }
  }

  private static String tie(Note note, Symbol symbol) {
    return symbol.isTied(note) ? "-" : "";
  }

  private String pitch(Note note, Symbol symbol) {
    PitchName pitch = part.drums() ? Key.C_MAJOR.spell(note.pitch()) : spelling.of(note);
    int letter = pitch.name().letter();
    int alter = pitch.name().alter();
    Key key = spelling.keyAt(symbol.start());
    boolean plain =
        !keyChangesInside
            && !altered.contains(letter)
            && AbcKey.signature(key.fifths())[letter] == alter;
    if (!plain) {
      altered.add(letter);
    }
    char name = "CDEFGAB".charAt(letter);
    int octave = pitch.octave();
    return (plain ? "" : ACCIDENTALS[alter + 2])
        + (octave >= 5 ? Character.toLowerCase(name) : name)
        + (octave >= 5 ? "'".repeat(octave - 5) : ",".repeat(4 - octave));
  }

  /** In eighths; of three for two as if they were two. */
  private static String length(Symbol symbol) {
    boolean triplet = symbol.value() != null && symbol.value().triplet();
    return length(symbol.length() * (triplet ? 3 : 2), 2 * AbcWriter.UNIT);
  }

  private static String length(int numerator, int denominator) {
    int divisor = gcd(numerator, denominator);
    int over = numerator / divisor;
    int under = denominator / divisor;
    return (over == 1 ? "" : Integer.toString(over)) + (under == 1 ? "" : "/" + under);
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  private void changesOverRests(Bar bar, List<Timed> changes) {
    int at = bar.start();
    for (Timed change : changes) {
      rest(change.at() - at);
      change(change);
      at = change.at();
    }
    rest(bar.end() - at);
  }

  private void rest(int ticks) {
    if (ticks > 0) {
      text.append('x').append(length(ticks, AbcWriter.UNIT)).append(' ');
    }
  }

  private void change(Timed change) {
    switch (change) {
      case KeyChange key -> text.append("[K:").append(AbcWriter.name(key.key())).append(']');
      case TempoChange tempo -> text.append("[Q:1/4=").append(tempo.shortestBpm()).append(']');
      case SectionMark section ->
          text.append("[P:").append(section.label().replaceAll("[\\]%\\s]+", " ")).append(']');
      case ChordChange chord -> text.append('"').append(chordName(chord)).append('"');
      default -> throw new IllegalStateException("ABC has no place for " + change);
    }
  }

  private static String chordName(ChordChange chord) {
    String name = chord.symbol().toString();
    return name.equals("none") ? "N.C." : name;
  }
}
