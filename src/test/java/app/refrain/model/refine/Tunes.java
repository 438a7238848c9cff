package app.refrain.model.refine;

import app.refrain.music.ChordChange;
import app.refrain.music.ChordSymbol;
import app.refrain.music.Credits;
import app.refrain.music.Key;
import app.refrain.music.KeyChange;
import app.refrain.music.Meter;
import app.refrain.music.MeterChange;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.PitchClassName;
import app.refrain.music.Quantizer;
import app.refrain.music.Score;
import java.util.ArrayList;
import java.util.List;

/**
 * Music for tests, written as words: {@code C4/12} is middle C for twelve steps, {@code -/6} a
 * rest.
 */
public final class Tunes {
  private static final String TWINKLE_A =
      "C4/12 C4/12 G4/12 G4/12 A4/12 A4/12 G4/24 F4/12 F4/12 E4/12 E4/12 D4/12 D4/12 C4/24 ";
  private static final String TWINKLE_B = "G4/12 G4/12 F4/12 F4/12 E4/12 E4/12 D4/24 ";
  private static final String BROTHER_JOHN =
      "C4/12 D4/12 E4/12 C4/12 C4/12 D4/12 E4/12 C4/12 E4/12 F4/12 G4/24 E4/12 F4/12 G4/24 "
          + "G4/6 A4/6 G4/6 F4/6 E4/12 C4/12 G4/6 A4/6 G4/6 F4/6 E4/12 C4/12 C4/12 G3/12 C4/24 C4/12 G3/12 C4/24 ";
  private static final String SCALES =
      "C4/6 D4/6 E4/6 F4/6 G4/6 A4/6 B4/6 C5/6 C5/6 B4/6 A4/6 G4/6 F4/6 E4/6 D4/6 C4/6 ";

  private Tunes() {}

  /** Tunes in C major and 4/4. */
  public static List<Score> all() {
    return List.of(
        twinkle(),
        score(line("flute", BROTHER_JOHN + BROTHER_JOHN)),
        score(line("flute", SCALES.repeat(4))));
  }

  public static Score twinkle() {
    return score(line("flute", TWINKLE_A + TWINKLE_B + TWINKLE_B + TWINKLE_A));
  }

  /** A score in C major and 4/4. */
  public static Score score(Part... parts) {
    return new Score(
        Credits.NONE,
        List.of(parts),
        List.of(),
        List.of(new MeterChange(0, Meter.COMMON)),
        List.of(new KeyChange(0, Key.parse("C major"))),
        List.of(),
        List.of());
  }

  public static Score withChord(Score score, String symbol) {
    return score.withChords(List.of(new ChordChange(0, ChordSymbol.parse(symbol).orElseThrow())));
  }

  /** Notes one after the other. */
  public static Part line(String name, String words) {
    List<Note> notes = new ArrayList<>();
    int onset = 0;
    for (String word : words.strip().split("\\s+")) {
      String[] halves = word.split("/");
      int steps = Integer.parseInt(halves[1]);
      if (!halves[0].equals("-")) {
        notes.add(note(halves[0], onset, steps));
      }
      onset += steps;
    }
    return part(name, notes.toArray(Note[]::new));
  }

  public static Part part(String name, Note... notes) {
    return new Part(name, 73, false, List.of(notes));
  }

  /** A note by name; onset and duration in steps. */
  public static Note note(String name, int onset, int steps) {
    int octave = name.charAt(name.length() - 1) - '0';
    int pitchClass = PitchClassName.parse(name.substring(0, name.length() - 1)).pitchClass();
    return new Note(
        onset * Quantizer.STEP,
        steps * Quantizer.STEP,
        12 * (octave + 1) + pitchClass,
        Note.DEFAULT_VELOCITY);
  }
}
