package app.refrain.model;

import app.refrain.music.Credits;
import app.refrain.music.Key;
import app.refrain.music.KeyChange;
import app.refrain.music.Meter;
import app.refrain.music.MeterChange;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import java.util.ArrayList;
import java.util.List;

/** Two parts to test with. */
final class Duet {

  /** Four bars in D major: flute and guitar. */
  static final Score ODE_TO_JOY =
      new Score(
          Credits.titled("Ode to Joy"),
          List.of(
              new Part(
                  "Melody",
                  73,
                  false,
                  line(480, 66, 66, 67, 69, 69, 67, 66, 64, 62, 62, 64, 66, 66, 64, 64, 64)),
              new Part("Chords", 24, false, line(1920, 50, 57, 50, 57))),
          List.of(),
          List.of(new MeterChange(0, Meter.COMMON)),
          List.of(new KeyChange(0, Key.parse("D major"))),
          List.of(),
          List.of());

  private Duet() {}

  private static List<Note> line(int duration, int... pitches) {
    List<Note> notes = new ArrayList<>();
    for (int pitch : pitches) {
      notes.add(new Note(notes.size() * duration, duration, pitch, 80));
    }
    return notes;
  }
}
