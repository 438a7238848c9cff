package app.refrain.music.musicxml;

import app.refrain.music.ChordChange;
import app.refrain.music.ChordSymbol;
import app.refrain.music.Key;
import app.refrain.music.KeyChange;
import app.refrain.music.Meter;
import app.refrain.music.PitchClassName;
import app.refrain.music.SectionMark;
import app.refrain.music.TempoChange;
import app.refrain.music.Timed;
import app.refrain.music.notation.Symbol;
import java.util.List;
import java.util.Locale;

/** Writes what stands beside the notes: keys, meters, tempi, sections, chord symbols. */
final class MapWriter {

  private final XmlOutput out;
  private final int step;

  /** The last chord symbol, which is not shown again. */
  private ChordSymbol chord;

  /**
   * @param step ticks of a division
   */
  MapWriter(XmlOutput out, int step) {
    this.out = out;
    this.step = step;
  }

  /**
   * Writes changes that stand before a symbol, those that come while it sounds with their offset;
   * keys, which have none, wait for {@link #within}.
   */
  void before(int start, List<Timed> changes) {
    for (Timed change : changes) {
      int offset = change.at() - start;
      switch (change) {
        case TempoChange tempo -> write(tempo, offset);
        case SectionMark section -> write(section, offset);
        case ChordChange chord -> write(chord, offset);
        case KeyChange key when offset == 0 -> write(key);
        default -> {}
      }
    }
  }

  /** Goes back to where keys change while a symbol sounds. */
  void within(Symbol symbol, List<Timed> changes) {
    for (Timed change : changes) {
      if (change instanceof KeyChange key && key.at() > symbol.start()) {
        back(symbol.end() - key.at());
        write(key);
        move("forward", symbol.end() - key.at());
      }
    }
  }

  void back(int ticks) {
    move("backup", ticks);
  }

  private void move(String direction, int ticks) {
    out.open(direction);
    out.text("duration", ticks / step);
    out.close();
  }

  private void write(KeyChange change) {
    out.open("attributes");
    key(change.key());
    out.close();
  }

  /**
   * @param key null if there is none to write
   */
  void key(Key key) {
    if (key != null) {
      out.open("key");
      out.text("fifths", key.fifths());
      out.text("mode", key.mode().name().toLowerCase(Locale.ROOT));
      out.close();
    }
  }

  void time(Meter meter) {
    out.open("time");
    out.text("beats", meter.beats());
    out.text("beat-type", meter.unit());
    out.close();
  }

  private void write(TempoChange tempo, int offset) {
    out.open("direction", "placement", "above");
    out.open("direction-type");
    out.open("metronome");
    out.text("beat-unit", "quarter");
    out.text("per-minute", Math.round(tempo.bpm()));
    out.close();
    out.close();
    offset(offset);
    out.empty("sound", "tempo", tempo.shortestBpm());
    out.close();
  }

  private void write(SectionMark section, int offset) {
    out.open("direction", "placement", "above");
    out.open("direction-type");
    out.text("rehearsal", section.label(), "xml:space", "preserve");
    out.close();
    offset(offset);
    out.close();
  }

  private void offset(int ticks) {
    if (ticks != 0) {
      out.text("offset", ticks / step);
    }
  }

  private void write(ChordChange change, int offset) {
    ChordSymbol symbol = change.symbol();
    if (symbol.equals(chord)) {
      out.open("harmony", "print-object", "no");
    } else {
      out.open("harmony");
    }
    chord = symbol;
    if (symbol.equals(ChordSymbol.NONE)) {
      out.open("root");
      out.text("root-step", "C", "text", "");
      out.close();
      out.text("kind", "none", "text", "N.C.");
    } else {
      HarmonyKind kind = HarmonyKind.of(symbol.quality());
      writeName("root", symbol.root());
      out.text("kind", kind.kind(), "text", symbol.quality().suffix());
      if (symbol.bass() != null) {
        writeName("bass", symbol.bass());
      }
      kind.degrees().forEach(this::write);
    }
    offset(offset);
    out.close();
  }

  private void writeName(String element, PitchClassName name) {
    out.open(element);
    out.text(element + "-step", name.toString().charAt(0));
    if (name.alter() != 0) {
      out.text(element + "-alter", name.alter());
    }
    out.close();
  }

  /** The kind's text shows the degree already. */
  private void write(HarmonyKind.Degree degree) {
    out.open("degree", "print-object", "no");
    out.text("degree-value", degree.value());
    out.text("degree-alter", degree.alter());
    out.text("degree-type", degree.type());
    out.close();
  }
}
