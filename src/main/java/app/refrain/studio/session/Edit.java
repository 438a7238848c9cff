package app.refrain.studio.session;

import app.refrain.studio.score.LiveScore;
import app.refrain.studio.score.Operation;
import java.util.List;

/**
 * Makes a group of operations, knowing the score that they will be applied to. Runs in the
 * transaction that stores the group, so it may store what belongs to it.
 */
@FunctionalInterface
public interface Edit {

  /** The operations; none to leave the score as it is. */
  List<Operation> on(LiveScore score);
}
