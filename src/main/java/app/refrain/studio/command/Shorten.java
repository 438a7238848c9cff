package app.refrain.studio.command;

import app.refrain.music.Score;

/** Leaves about half of a piece, in whole phrases. */
record Shorten() implements Command {

  private static final int PHRASE = 4;

  @Override
  public String label() {
    return "shorter";
  }

  @Override
  public String words(Score piece) {
    return half(piece).words(piece);
  }

  @Override
  public Piece on(Piece piece) {
    return half(piece.score()).on(piece);
  }

  private static Command half(Score piece) {
    int bars = piece.barCount() - (piece.bars().hasPickup() ? 1 : 0);
    int half = bars > 2 * PHRASE ? bars / 2 / PHRASE * PHRASE : Math.max(1, bars / 2);
    return new BarCommand(BarCommand.Kind.KEEP, 1, half);
  }
}
