package app.refrain.studio.command;

import app.refrain.music.Score;
import app.refrain.music.TempoChange;

/**
 * Makes a piece faster or slower; changes of tempo stay in proportion.
 *
 * @param factor more than 1 is faster; 0 for a tempo of one's own
 * @param bpm quarters a minute at the beginning, if the factor is 0
 */
record Tempo(double factor, double bpm) implements Command {

  private static final double SLOWEST = 20;
  private static final double FASTEST = 400;

  @Override
  public String label() {
    return factor == 0 ? "tempo %.0f".formatted(bpm) : factor > 1 ? "faster" : "slower";
  }

  @Override
  public String words(Score piece) {
    return "Changes the tempo from %.0f to %.0f quarters a minute."
        .formatted(begins(piece), begins(on(new Piece(piece, java.util.List.of())).score()));
  }

  @Override
  public Piece on(Piece piece) {
    Score score = piece.score();
    double times = factor == 0 ? bpm / begins(score) : factor;
    return piece.with(
        new Score(
            score.credits(),
            score.parts(),
            score.tempi().stream().map(t -> TempoChange.ofBpm(t.at(), times(t, times))).toList(),
            score.meters(),
            score.keys(),
            score.chords(),
            score.sections()));
  }

  private static double times(TempoChange tempo, double times) {
    return Math.round(Math.clamp(tempo.bpm() * times, SLOWEST, FASTEST));
  }

  private static double begins(Score score) {
    return score.tempi().getFirst().bpm();
  }
}
