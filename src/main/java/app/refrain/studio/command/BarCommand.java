package app.refrain.studio.command;

import app.refrain.music.Score;

/**
 * Repeats bars, removes them, or leaves only the first.
 *
 * @param from the first bar, as musicians count them; at most 0 counts from the last: 0 is the last
 * @param to the last bar, likewise
 */
record BarCommand(Kind kind, int from, int to) implements Command {

  enum Kind {
    REPEAT,
    REMOVE,
    KEEP
  }

  /** All bars once more. */
  static BarCommand repeatAll() {
    return new BarCommand(Kind.REPEAT, Integer.MIN_VALUE, 0);
  }

  @Override
  public String label() {
    return switch (kind) {
      case REPEAT -> from == Integer.MIN_VALUE ? "repeat" : "repeat bars";
      case REMOVE -> "remove bars";
      case KEEP -> "shorten";
    };
  }

  @Override
  public String words(Score piece) {
    int first = first(piece);
    int last = last(piece);
    String bars = first == last ? "bar " + first : "bars %d to %d".formatted(first, last);
    return switch (kind) {
      case REPEAT -> "Repeats %s.".formatted(bars);
      case REMOVE -> "Removes %s.".formatted(bars);
      case KEEP -> "Leaves %s, and removes the rest.".formatted(bars);
    };
  }

  @Override
  public Piece on(Piece piece) {
    Score score = piece.score();
    int count = numbered(score);
    int first = first(score);
    int last = last(score);
    if (first < 1 || last < first || last > count) {
      throw new IllegalArgumentException("The piece has bars 1 to %d.".formatted(count));
    }
    int pickup = pickup(score);
    int a = first == 1 && kind != Kind.REMOVE ? 0 : first - 1 + pickup;
    int b = last + pickup;
    int end = score.barCount();
    Splice splice = new Splice(score);
    Score made =
        switch (kind) {
          case REPEAT -> splice.bars(0, b).bars(first - 1 + pickup, b).bars(b, end).score();
          case REMOVE -> splice.bars(0, a).bars(b, end).score();
          case KEEP -> splice.bars(a, b).score();
        };
    if (made.noteCount() == 0) {
      throw new IllegalArgumentException("Nothing would be left of the piece.");
    }
    return piece.with(made);
  }

  private int first(Score score) {
    if (from == Integer.MIN_VALUE) {
      return 1;
    }
    return from > 0 ? from : numbered(score) + from;
  }

  private int last(Score score) {
    return to > 0 ? to : numbered(score) + to;
  }

  private static int numbered(Score score) {
    return score.barCount() - pickup(score);
  }

  private static int pickup(Score score) {
    return score.bars().hasPickup() ? 1 : 0;
  }
}
