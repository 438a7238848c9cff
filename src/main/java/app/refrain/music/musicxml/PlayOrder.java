package app.refrain.music.musicxml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** In which order measures are played when their repeats and endings are followed. */
final class PlayOrder {

  private static final int USUAL_PASSES = 2;

  private final List<Repeat> repeats;

  /** The highest ending among a measure and those with endings right after it. */
  private final int[] highestEnding;

  private int start;
  private int pass = 1;

  private PlayOrder(List<Repeat> repeats) {
    this.repeats = repeats;
    highestEnding = new int[repeats.size() + 1];
    for (int i = repeats.size() - 1; i >= 0; i--) {
      Set<Integer> endings = repeats.get(i).endings();
      highestEnding[i] =
          endings.isEmpty() ? 0 : Math.max(Collections.max(endings), highestEnding[i + 1]);
    }
  }

  /**
   * @param repeats of each measure
   * @param most stops when there are more measures than this
   * @return indexes of the measures
   */
  static List<Integer> of(List<Repeat> repeats, int most) {
    return new PlayOrder(repeats).order(most);
  }

  private List<Integer> order(int most) {
    List<Integer> order = new ArrayList<>();
    int next = 0;
    while (next < repeats.size() && order.size() <= most) {
      if (repeats.get(next).begins() && next != start) {
        beginSection(next);
      }
      if (repeats.get(next).isPlayedIn(pass)) {
        order.add(next);
        next = after(next);
      } else {
        next++;
      }
    }
    return order;
  }

  private int after(int measure) {
    Repeat repeat = repeats.get(measure);
    if (repeat.ends() && pass < passes(measure)) {
      pass++;
      return start;
    }
    if (repeat.ends() || repeat.lastOfEnding()) {
      beginSection(measure + 1);
    }
    return measure + 1;
  }

  private void beginSection(int measure) {
    start = measure;
    pass = 1;
  }

  /** As many as are written, or as the endings from this measure on need. */
  private int passes(int measure) {
    return Math.max(Math.max(USUAL_PASSES, repeats.get(measure).passes()), highestEnding[measure]);
  }
}
