package app.refrain.music.english;

import app.refrain.music.GeneralMidi;
import app.refrain.music.Key;
import app.refrain.music.PitchName;
import app.refrain.music.Score;
import app.refrain.music.TempoChange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Writes words as English, a word at a time, so that a text can be read while it is being made. */
public final class Printer {

  private final Grammar grammar = new Grammar();
  private final StringBuilder text = new StringBuilder();

  /** The whole text of a piece. */
  public static String print(Score score) {
    return print(Words.of(score));
  }

  static String print(List<Word> words) {
    Printer printer = new Printer();
    words.forEach(printer::add);
    return printer.text();
  }

  /** Adds the next word of a legal text. */
  public void add(Word word) {
    Phase before = grammar.phase();
    int slotBefore = grammar.slot();
    grammar.accept(word);
    switch (word) {
      case Word.Credit(String field, String value) ->
          text.append(field).append(": ").append(value).append('\n');
      case Word.BarIs(int number) -> {
        endLine(before);
        text.append("Bar ").append(number);
      }
      case Word.PartIs(int slot) -> {
        endLine(before);
        text.append(grammar.part().name()).append(": ");
      }
      case Word.SecondPass() -> {
        endLine(before);
        text.append("Now write");
      }
      case Word.End() -> endLine(before);
      default -> {
        if (before == Phase.HEADER) {
          field(word);
        } else {
          text.append(separator(word, before, slotBefore < 0)).append(phrase(word));
        }
      }
    }
  }

  /** What was printed so far, the last line closed. */
  public String text() {
    String end = grammar.phase() == Phase.END || text.isEmpty() ? "" : ".\n";
    return text + end;
  }

  private void endLine(Phase before) {
    if (before != Phase.HEADER
        || grammar.partCount() > 0
        || !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append(".\n");
    }
  }

  private void field(Word word) {
    if (word instanceof Word.Declare part) {
      text.append(grammar.partCount() == 1 ? ". Parts: " : ", ").append(declaration(part));
      return;
    }
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append(". ");
    }
    text.append(
        switch (word) {
          case Word.TaskIs(String task) -> "Task: " + task;
          case Word.StyleIs(String style) -> "Style: " + style;
          case Word.KeyIs(Key key) -> "Key: " + key;
          case Word.MeterIs meter -> "Meter: " + meter.meter();
          case Word.PickupIs pickup -> "Pickup: " + pickup.length();
          case Word.TempoIs(int micros) -> "Tempo: " + tempo(micros);
          case Word.BarsWanted(int bars) -> "Bars: " + bars;
          default -> throw new IllegalStateException("No header field: " + word);
        });
  }

  private static String declaration(Word.Declare part) {
    String instrument = part.drums() ? GeneralMidi.DRUMS : GeneralMidi.instrument(part.program());
    if (part.drums() && part.program() > 0) {
      instrument += " " + part.program();
    }
    return part.name().equals(instrument) ? instrument : part.name() + " (" + instrument + ")";
  }

  /** The shortest decimal that means the same number of microseconds. */
  private static String tempo(int micros) {
    BigDecimal exact = BigDecimal.valueOf(new TempoChange(0, micros).bpm());
    for (int digits = 0; ; digits++) {
      BigDecimal rounded = exact.setScale(digits, RoundingMode.HALF_UP);
      if (rounded.signum() > 0 && TempoChange.microsOf(rounded.doubleValue()) == micros) {
        return rounded.stripTrailingZeros().toPlainString();
      }
    }
  }

  private static String separator(Word word, Phase before, boolean inBar) {
    return switch (word) {
      case Word.Quality quality -> "";
      case Word.Over over -> "";
      case Word.WholeTied tied -> " ";
      case Word.Length length -> " ";
      default ->
          switch (before) {
            case PART -> "";
            case GROUP -> ", ";
            case NOTE_AT, PITCHES, EVENT_AT -> " ";
            default -> inBar ? ", " : " ";
          };
    };
  }

  private String phrase(Word word) {
    return switch (word) {
      case Word.At at -> "on " + at.beat();
      case Word.MeterIs meter -> "meter " + meter.meter();
      case Word.CutTo cut -> "cut to " + cut.length();
      case Word.KeyIs key -> "key " + key.key();
      case Word.TempoIs(int micros) -> "tempo " + tempo(micros);
      case Word.SectionIs(String label) -> "section " + label;
      case Word.NoChord() -> "chord none";
      case Word.ChordRoot root -> "chord " + root.root();
      case Word.Quality quality -> quality.quality().suffix();
      case Word.Over over -> "/" + over.bass();
      case Word.Loud loud -> loud.loudness().toString();
      case Word.Pitch(int pitch) -> spelled(pitch).toString();
      case Word.Drum(int key) -> GeneralMidi.drum(key);
      case Word.WholeTied() -> "whole tied";
      case Word.Length(int steps) -> NoteValue.phrase(steps);
      case Word.Open() -> "open";
      case Word.Rest() -> "rest";
      default -> throw new IllegalStateException("No phrase: " + word);
    };
  }

  private PitchName spelled(int pitch) {
    Key key = grammar.key();
    return (key == null ? Key.C_MAJOR : key).spell(pitch);
  }
}
