package app.refrain.studio.proposal;

import app.refrain.model.CompositionRequest;
import app.refrain.model.Task;
import app.refrain.model.Wishes;
import app.refrain.music.Score;
import app.refrain.studio.PieceTitle;
import app.refrain.studio.Placement;
import app.refrain.studio.score.Operation;
import app.refrain.studio.score.ScoreConversion;
import app.refrain.studio.score.ScoreDifference;
import app.refrain.studio.score.ScoreState;
import java.util.List;

/** A new piece that comes into a session: beside what is there, or in its place. */
public final class NewPiece {

  private NewPiece() {}

  /** The request for a piece that fits to what is there: in its meter, its tempo, and its key. */
  public static CompositionRequest beside(CompositionRequest request, Score score) {
    if (request.task() != Task.NEW || score.noteCount() == 0) {
      return request;
    }
    Wishes wishes = request.wishes();
    return new CompositionRequest(
        request.task(),
        request.engine(),
        request.seed(),
        request.bars(),
        request.fromBar(),
        request.toBar(),
        request.keep(),
        request.write(),
        request.add(),
        new Wishes(
            wishes.style(),
            wishes.key() == null ? score.keyAt(0) : wishes.key(),
            score.bars().get(score.bars().hasPickup() ? 1 : 0).meter(),
            score.tempi().isEmpty() ? null : score.tempi().getFirst().bpm(),
            wishes.parts()),
        request.sampling());
  }

  /** The piece as the session will have it, with the title that it keeps or gets. */
  public static ScoreState state(
      Score piece, CompositionRequest request, ScoreState now, Placement placement) {
    ScoreState state = ScoreConversion.toState(piece);
    if (placement != Placement.INSTEAD && !now.title().isEmpty()) {
      return state.withTitle(now.title());
    }
    return state.title().isEmpty() ? state.withTitle(PieceTitle.of(request)) : state;
  }

  /**
   * What brings it in. Only a piece that was asked for instead of what is there takes its place.
   */
  public static List<Operation> operations(ScoreState now, ScoreState piece, Placement placement) {
    if (placement == Placement.INSTEAD || now.noteCount() == 0) {
      return ScoreDifference.between(now, piece);
    }
    Score score = ScoreConversion.toScore(now);
    int from = score.bars().hasPickup() ? score.bars().get(1).start() : 0;
    return ScoreDifference.adding(now, piece, from);
  }
}
