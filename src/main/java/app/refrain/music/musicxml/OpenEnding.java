package app.refrain.music.musicxml;

import app.refrain.music.notation.Measure;
import java.util.List;
import java.util.Set;

/**
 * A last ending whose bracket was never closed before the next repeat ended: it is one measure
 * long, and what follows it belongs to the next repeated section.
 */
final class OpenEnding {

  private OpenEnding() {}

  /**
   * @param measures of a part so far
   * @param length how many of the last the open ending would have; up to 1 is as it should be
   */
  static void shorten(List<Measure> measures, int length) {
    if (length < 2) {
      return;
    }
    int first = measures.size() - length;
    Measure ending = measures.get(first);
    measures.set(first, ending.withRepeat(ending.repeat().closing()));
    for (int i = first + 1; i < measures.size(); i++) {
      Measure measure = measures.get(i);
      measures.set(i, measure.withRepeat(measure.repeat().withEndings(Set.of())));
    }
  }
}
