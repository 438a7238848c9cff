package app.refrain.studio.command;

import app.refrain.music.Note;
import app.refrain.music.Score;

/** Moves eighths that are off the beat, to two thirds of it or back to its half. */
record Swing(boolean swung) implements Command {

  private static final int HALF = Score.TICKS_PER_QUARTER / 2;
  private static final int TWO_THIRDS = Score.TICKS_PER_QUARTER * 2 / 3;

  @Override
  public String label() {
    return swung ? "swing" : "straight";
  }

  @Override
  public String words(Score piece) {
    return swung
        ? "Plays eighths off the beat later, at two thirds of it."
        : "Plays eighths off the beat at its half.";
  }

  @Override
  public Piece on(Piece piece) {
    return piece.withEach(p -> p.withNotes(p.notes().stream().map(this::moved).toList()));
  }

  private Note moved(Note note) {
    int start = place(note.onset());
    int end = place(note.end());
    return note.withOnset(start).withDuration(Math.max(1, end - start));
  }

  private int place(int tick) {
    int inBeat = tick % Score.TICKS_PER_QUARTER;
    int from = swung ? HALF : TWO_THIRDS;
    int to = swung ? TWO_THIRDS : HALF;
    return inBeat == from ? tick - from + to : tick;
  }
}
