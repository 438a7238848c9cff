package app.refrain.studio.score;

import app.refrain.studio.score.Operation.ScorePut;
import app.refrain.studio.score.RejectedOperationException.Code;
import java.util.Collection;

/**
 * How big a score may become.
 *
 * @param notes of all parts together
 * @param changes of tempo, key, meter, chord or section, of each kind
 */
public record ScoreLimits(int notes, int parts, int changes) {

  static final ScoreLimits NONE =
      new ScoreLimits(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

  /**
   * @throws RejectedOperationException if the score is bigger
   */
  public void check(ScoreState score) {
    checkParts(score.parts().size());
    checkNotes(score.noteCount());
    check(score.settings());
  }

  void checkNotes(int count) {
    check(count, notes, "notes");
  }

  void checkParts(int count) {
    check(count, parts, "parts");
  }

  void check(ScorePut put) {
    checkChanges(put.tempi(), "changes of tempo");
    checkChanges(put.keys(), "changes of key");
    checkChanges(put.meters(), "changes of meter");
    checkChanges(put.chords(), "chords");
    checkChanges(put.sections(), "sections");
  }

  private void checkChanges(Collection<?> list, String what) {
    check(list == null ? 0 : list.size(), changes, what);
  }

  private static void check(int count, int limit, String what) {
    if (count > limit) {
      throw new RejectedOperationException(
          Code.LIMIT, "A session holds at most %,d %s. Remove some first.".formatted(limit, what));
    }
  }
}
