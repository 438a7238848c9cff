package app.refrain.studio.command;

import app.refrain.music.Part;
import app.refrain.music.Score;
import app.refrain.studio.score.Operation;
import app.refrain.studio.score.ScoreConversion;
import app.refrain.studio.score.ScoreMerge;
import app.refrain.studio.score.ScoreState;
import app.refrain.studio.score.ScoreState.PartState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * A session's piece as a value.
 *
 * @param ids of its parts in the session, in their order
 */
public record Piece(Score score, List<String> ids) {

  public static Piece of(ScoreState state) {
    return new Piece(
        ScoreConversion.toScore(state), state.parts().stream().map(PartState::id).toList());
  }

  /** The same parts with another score. */
  Piece with(Score newScore) {
    return new Piece(newScore, ids);
  }

  /** The same with other notes and instruments. */
  Piece withEach(UnaryOperator<Part> change) {
    return with(score.withParts(score.parts().stream().map(change).toList()));
  }

  /** The same without the parts of which something is true. */
  Piece without(Predicate<Part> gone) {
    List<Integer> left =
        IntStream.range(0, ids.size())
            .filter(i -> !gone.test(score.parts().get(i)))
            .boxed()
            .toList();
    return new Piece(
        score.withParts(left.stream().map(score.parts()::get).toList()),
        left.stream().map(ids::get).toList());
  }

  /** What makes the live score into this one, which was made from it. */
  public List<Operation> operations(ScoreState now) {
    Piece before = of(now);
    List<Operation> operations = new ArrayList<>();
    List<Part> kept = new ArrayList<>();
    for (int i = 0; i < before.ids.size(); i++) {
      int slot = ids.indexOf(before.ids.get(i));
      PartState part = now.parts().get(i);
      if (slot < 0) {
        operations.add(new Operation.PartDelete(part.id()));
      } else {
        kept.add(before.score.parts().get(i));
        Part after = score.parts().get(slot);
        if (!after.name().equals(part.name()) || after.program() != part.program()) {
          operations.add(
              new Operation.PartPut(
                  part.id(), after.name(), after.program(), null, null, null, null));
        }
      }
    }
    operations.addAll(ScoreMerge.operations(now, before.score.withParts(kept), ids, score));
    return operations;
  }
}
