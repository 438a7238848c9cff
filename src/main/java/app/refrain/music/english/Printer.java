package app.refrain.music.english;

import app.refrain.music.GeneralMidi;
import app.refrain.music.Key;
import app.refrain.music.PitchName;
import app.refrain.music.Score;
import app.refrain.music.TempoChange;
import java.util.List;

/** Writes words as English, a word at a time, so that a text can be read while it is being made. */
public final class Printer {

  private final Grammar grammar = new Grammar();
  private final StringBuilder text = new StringBuilder();
  private Word previous;

  /** The whole text of a piece. */
  public static String print(Score score) {
    return print(Words.of(score));
  }

  /**
   * One bar of a piece.
   *
   * @param bar index from 0, a pickup counted
   */
  public static String printBar(Score score, int bar) {
    Printer printer = new Printer();
    int index = -1;
    int start = 0;
    for (Word word : Words.of(Words.sayable(score), bar + 1)) {
      if (word instanceof Word.BarIs && ++index == bar) {
        start = printer.text().length();
      }
      printer.add(word);
    }
    return printer.text().substring(start);
  }

  static String print(List<Word> words) {
    Printer printer = new Printer();
    words.forEach(printer::add);
    return printer.text();
  }

  /** Adds the next word of a legal text. */
  public void add(Word word) {
    boolean inHeader = grammar.phase() == Phase.HEADER;
    grammar.accept(word);
    switch (word) {
      case Word.Credit(String field, String value) ->
          text.append(field).append(": ").append(value).append('\n');
      case Word.BarIs(int number) -> beginLine("Bar " + number);
      case Word.PartIs part -> beginLine(grammar.part().name() + ":");
      case Word.SecondPass second -> beginLine("Now write");
      case Word.End end -> endLine();
      case Word.Declare part when previous instanceof Word.Declare ->
          text.append(", ").append(declaration(part));
      default -> {
        if (inHeader) {
          text.append(atLineStart() ? "" : ". ").append(field(word));
        } else {
          text.append(separator(word)).append(phrase(word));
        }
      }
    }
    previous = word;
  }

  /** What was printed so far, the last line closed. */
  public String text() {
    return atLineStart() ? text.toString() : text + ".\n";
  }

  private void beginLine(String start) {
    endLine();
    text.append(start);
  }

  private void endLine() {
    if (!atLineStart()) {
      text.append(".\n");
    }
  }

  private boolean atLineStart() {
    return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
  }

  private static String field(Word word) {
    return switch (word) {
      case Word.TaskIs(String task) -> "Task: " + task;
      case Word.StyleIs(String style) -> "Style: " + style;
      case Word.KeyIs(Key key) -> "Key: " + key;
      case Word.MeterIs meter -> "Meter: " + meter.meter();
      case Word.PickupIs pickup -> "Pickup: " + pickup.length();
      case Word.TempoIs(int micros) -> "Tempo: " + new TempoChange(0, micros).shortestBpm();
      case Word.BarsWanted(int bars) -> "Bars: " + bars;
      case Word.Declare part -> "Parts: " + declaration(part);
      default -> throw new IllegalStateException("No header field: " + word);
    };
  }

  private static String declaration(Word.Declare part) {
    String instrument = part.drums() ? GeneralMidi.DRUMS : GeneralMidi.instrument(part.program());
    if (part.drums() && part.program() > 0) {
      instrument += " " + part.program();
    }
    return part.name().equals(instrument) ? instrument : part.name() + " (" + instrument + ")";
  }

  /** Commas stand between groups of notes and between events, not inside them. */
  private String separator(Word word) {
    return switch (word) {
      case Word.Quality quality -> "";
      case Word.Over over -> "";
      default ->
          switch (previous) {
            case Word.PartIs part -> " ";
            case Word.At at -> " ";
            case Word.Loud loud -> " ";
            case Word.Pitch pitch -> " ";
            case Word.NamedPitch pitch -> " ";
            case Word.Drum drum -> " ";
            case Word.Rest rest -> " ";
            case Word.WholeTied tied -> " ";
            default -> ", ";
          };
    };
  }

  private String phrase(Word word) {
    return switch (word) {
      case Word.At at -> "on " + at.beat();
      case Word.MeterIs meter -> "meter " + meter.meter();
      case Word.CutTo cut -> "cut to " + cut.length();
      case Word.KeyIs key -> "key " + key.key();
      case Word.TempoIs(int micros) -> "tempo " + new TempoChange(0, micros).shortestBpm();
      case Word.SectionIs(String label) -> "section " + label;
      case Word.PlanIs(Plan plan) -> plan.toString();
      case Word.NoChord() -> "chord none";
      case Word.ChordRoot root -> "chord " + root.root();
      case Word.Quality quality -> quality.quality().suffix();
      case Word.Over over -> "/" + over.bass();
      case Word.Loud loud -> loud.loudness().toString();
      case Word.Pitch(int pitch) -> grammar.spell(pitch).toString();
      case Word.NamedPitch(PitchName name) -> name.toString();
      case Word.Drum(int key) -> GeneralMidi.drum(key);
      case Word.WholeTied() -> "whole tied";
      case Word.Length(int steps) -> NoteValue.phrase(steps);
      case Word.Open() -> "open";
      case Word.Rest() -> "rest";
      default -> throw new IllegalStateException("No phrase: " + word);
    };
  }
}
