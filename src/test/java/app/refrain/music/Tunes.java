package app.refrain.music;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Small scores typed as text. */
public final class Tunes {

  private Tunes() {}

  /**
   * A score in one meter, a part for each line of text: {@code "C4:1 r:2 E4+G4:0.5"} is a quarter,
   * a half rest and an eighth chord.
   */
  public static Score score(String meter, String... lines) {
    List<Part> parts = new ArrayList<>();
    for (String line : lines) {
      parts.add(part("part " + (parts.size() + 1), line));
    }
    return new Score(
        Credits.NONE,
        parts,
        List.of(),
        List.of(new MeterChange(0, Meter.parse(meter))),
        List.of(),
        List.of(),
        List.of());
  }

  public static Part part(String name, String line) {
    List<Note> notes = new ArrayList<>();
    double at = 0;
    for (String word : line.strip().split("\\s+")) {
      String[] halves = word.split(":");
      double quarters = Double.parseDouble(halves[1]);
      for (String pitch : halves[0].equals("r") ? new String[0] : halves[0].split("\\+")) {
        notes.add(new Note(ticks(at), ticks(quarters), pitch(pitch), Note.DEFAULT_VELOCITY));
      }
      at += quarters;
    }
    return new Part(name, 0, false, notes);
  }

  /** The same score some semitones higher. */
  public static Score transposed(Score score, int semitones) {
    return score.withParts(
        score.parts().stream()
            .map(
                p ->
                    p.withNotes(
                        p.notes().stream().map(n -> n.withPitch(n.pitch() + semitones)).toList()))
            .toList());
  }

  /** Lines of text one after the other. */
  public static String join(String... lines) {
    return String.join(" ", Arrays.asList(lines));
  }

  private static int pitch(String name) {
    int octave = name.length() - 1;
    PitchClassName letter = PitchClassName.parse(name.substring(0, octave));
    return new PitchName(letter, Integer.parseInt(name.substring(octave))).pitch();
  }

  private static int ticks(double quarters) {
    return (int) Math.round(quarters * Score.TICKS_PER_QUARTER);
  }
}
