package app.refrain.studio.command;

import app.refrain.music.Key;
import app.refrain.music.Score;
import app.refrain.music.Transposition;

/**
 * Moves everything, or one part, up or down.
 *
 * @param semitones up if positive
 * @param part the part's name; null for all
 */
record Transpose(int semitones, String part) implements Command {

  private static final String[] INTERVALS = {
    "nothing",
    "a semitone",
    "a whole tone",
    "a minor third",
    "a major third",
    "a fourth",
    "a tritone",
    "a fifth",
    "a minor sixth",
    "a major sixth",
    "a minor seventh",
    "a major seventh",
    "an octave"
  };

  @Override
  public String label() {
    return (part == null ? "transpose " : part + " ") + interval();
  }

  @Override
  public String words(Score piece) {
    if (part != null) {
      return "Moves %s %s.".formatted(part, interval());
    }
    Key key = piece.keyAt(0);
    String keys =
        key == null || semitones % 12 == 0
            ? ""
            : ", from %s to %s".formatted(key, key.transpose(semitones));
    return "Transposes everything %s%s; drums stay.".formatted(interval(), keys);
  }

  private String interval() {
    int size = Math.abs(semitones);
    String name = size < INTERVALS.length ? INTERVALS[size] : size + " semitones";
    return name + (semitones > 0 ? " up" : " down");
  }

  @Override
  public Piece on(Piece piece) {
    if (part == null) {
      return piece.with(Transposition.of(piece.score(), semitones));
    }
    return piece.withEach(
        p ->
            p.name().equals(part) && !p.drums()
                ? p.withNotes(p.notes().stream().map(n -> Transposition.of(n, semitones)).toList())
                : p);
  }
}
