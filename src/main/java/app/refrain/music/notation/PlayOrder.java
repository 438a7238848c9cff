package app.refrain.music.notation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * In which order measures are played when repeats, endings and jumps are followed. After da capo or
 * dal segno, as is usual, repeats are not taken again and only last endings are played.
 */
public final class PlayOrder {

  private static final int USUAL_PASSES = 2;

  private final List<Repeat> repeats;

  /** The highest ending among a measure and those with endings right after it. */
  private final int[] highestEnding;

  private int start;
  private int pass = 1;
  private boolean jumped;

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
  public static List<Integer> of(List<Repeat> repeats, int most) {
    return new PlayOrder(withLeavingSign(repeats)).order(most);
  }

  /** Of two coda signs, where nothing says "to coda", the first is where players leave. */
  private static List<Repeat> withLeavingSign(List<Repeat> repeats) {
    List<Integer> codas =
        IntStream.range(0, repeats.size())
            .filter(i -> has(repeats.get(i), Jump.CODA))
            .boxed()
            .toList();
    boolean jumps = repeats.stream().anyMatch(r -> has(r, Jump.DA_CAPO) || has(r, Jump.DAL_SEGNO));
    if (!jumps || codas.size() != 2 || repeats.stream().anyMatch(r -> has(r, Jump.TO_CODA))) {
      return repeats;
    }
    List<Repeat> signed = new ArrayList<>(repeats);
    Repeat leaves = repeats.get(codas.getFirst());
    Set<Jump> left = new HashSet<>(leaves.jumps());
    left.remove(Jump.CODA);
    left.add(Jump.TO_CODA);
    signed.set(codas.getFirst(), leaves.withJumps(left));
    return signed;
  }

  private static boolean has(Repeat repeat, Jump sign) {
    return repeat.jumps().contains(sign);
  }

  private List<Integer> order(int most) {
    List<Integer> order = new ArrayList<>();
    int next = 0;
    while (next < repeats.size() && order.size() <= most) {
      if (repeats.get(next).begins() && next != start) {
        beginSection(next);
      }
      if (isPlayed(next)) {
        order.add(next);
        next = after(next);
      } else {
        next++;
      }
    }
    return order;
  }

  private boolean isPlayed(int measure) {
    return repeats.get(measure).isPlayedIn(jumped ? highestEnding[measure] : pass);
  }

  private int after(int measure) {
    return jumped ? afterJump(measure) : beforeJump(measure);
  }

  private int beforeJump(int measure) {
    Repeat repeat = repeats.get(measure);
    if (repeat.ends() && pass < passes(measure)) {
      pass++;
      return start;
    }
    if (repeat.ends() || repeat.lastOfEnding()) {
      beginSection(measure + 1);
    }
    boolean toSegno = repeat.jumps().contains(Jump.DAL_SEGNO);
    jumped = toSegno || repeat.jumps().contains(Jump.DA_CAPO);
    return jumped ? (toSegno ? find(Jump.SEGNO, 0) : 0) : measure + 1;
  }

  private int afterJump(int measure) {
    Set<Jump> jumps = repeats.get(measure).jumps();
    if (jumps.contains(Jump.FINE)) {
      return repeats.size();
    }
    return jumps.contains(Jump.TO_CODA) ? find(Jump.CODA, measure + 1) : measure + 1;
  }

  /** The first measure with a sign, or the one given if there is none. */
  private int find(Jump sign, int from) {
    for (int i = from; i < repeats.size(); i++) {
      if (repeats.get(i).jumps().contains(sign)) {
        return i;
      }
    }
    return from;
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
