package app.refrain.studio.command;

import app.refrain.music.Key;
import app.refrain.music.KeyChange;
import app.refrain.music.Score;
import app.refrain.music.Transposition;
import app.refrain.music.analysis.ScoreSummary;
import java.util.List;

/**
 * Brings a piece into another key: moves it the shorter way, and into the other mode if need be.
 *
 * @param tonic a pitch class from 0; negative for the piece's own
 * @param mode null for the piece's own
 */
record ToKey(int tonic, Key.Mode mode) implements Command {

  @Override
  public String label() {
    return tonic < 0 ? mode.name().toLowerCase(java.util.Locale.ROOT) : "another key";
  }

  @Override
  public String words(Score piece) {
    return "Changes the key from %s to %s.".formatted(of(piece), wanted(piece));
  }

  @Override
  public Piece on(Piece piece) {
    Score keyed = keyed(piece.score());
    Key from = of(keyed);
    int up = tonic < 0 ? 0 : Math.floorMod(tonic - from.tonic().pitchClass(), 12);
    Score moved = Transposition.of(keyed, up > 6 ? up - 12 : up);
    return piece.with(mode == null || mode == from.mode() ? moved : ModeChange.of(moved, mode));
  }

  private Key wanted(Score piece) {
    return of(on(new Piece(piece, List.of())).score());
  }

  /** The key at the beginning: what is written, or else what the notes say. */
  static Key of(Score score) {
    Key written = score.keyAt(0);
    return written != null ? written : ScoreSummary.of(score).key().orElse(Key.C_MAJOR);
  }

  /** With its key written down. */
  static Score keyed(Score score) {
    return score.keyAt(0) == null ? score.withKeys(List.of(new KeyChange(0, of(score)))) : score;
  }
}
