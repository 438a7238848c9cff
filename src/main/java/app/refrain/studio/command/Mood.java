package app.refrain.studio.command;

import app.refrain.music.Key;
import app.refrain.music.Score;

/** Sadder or happier: another mode and another tempo; where the mode is that already, register. */
record Mood(boolean sadder) implements Command {

  private static final double SLOWER = 0.85;
  private static final double FASTER = 1.15;

  @Override
  public String label() {
    return sadder ? "sadder" : "happier";
  }

  @Override
  public String words(Score piece) {
    return mode(piece).words(piece) + " " + tempo().words(piece);
  }

  @Override
  public Piece on(Piece piece) {
    return tempo().on(mode(piece.score()).on(piece));
  }

  private Command mode(Score piece) {
    Key.Mode wanted = sadder ? Key.Mode.MINOR : Key.Mode.MAJOR;
    return ToKey.of(piece).mode() == wanted
        ? new Transpose(sadder ? -2 : 2, null)
        : new ToKey(-1, wanted);
  }

  private Tempo tempo() {
    return new Tempo(sadder ? SLOWER : FASTER, 0);
  }
}
