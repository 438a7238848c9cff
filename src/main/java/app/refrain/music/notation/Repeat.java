package app.refrain.music.notation;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a measure's bar lines and signs say about the order of playing.
 *
 * @param begins whether a repeated section begins with this measure
 * @param passes how often a section that ends with this measure is played; 0 if none ends
 * @param endings the passes in which the measure is played; empty for all
 * @param lastOfEnding whether an ending closes with this measure
 * @param jumps segno and coda stand where the measure begins, the others where it ends
 */
public record Repeat(
    boolean begins, int passes, Set<Integer> endings, boolean lastOfEnding, Set<Jump> jumps) {

  public static final Repeat NONE = new Repeat(false, 0, Set.of(), false, Set.of());

  public boolean ends() {
    return passes > 0;
  }

  public boolean isPlayedIn(int pass) {
    return endings.isEmpty() || endings.contains(pass);
  }

  /** The same with the last measure of an ending. */
  public Repeat closing() {
    return new Repeat(begins, passes, endings, true, jumps);
  }

  public Repeat withEndings(Set<Integer> newEndings) {
    return new Repeat(begins, passes, newEndings, lastOfEnding, jumps);
  }

  public Repeat withJumps(Set<Jump> newJumps) {
    return new Repeat(begins, passes, endings, lastOfEnding, newJumps);
  }

  /** What the same measure says in two parts. */
  public Repeat and(Repeat other) {
    return new Repeat(
        begins || other.begins,
        Math.max(passes, other.passes),
        endings.isEmpty() ? other.endings : endings,
        lastOfEnding || other.lastOfEnding,
        both(jumps, other.jumps));
  }

  private static Set<Jump> both(Set<Jump> some, Set<Jump> others) {
    return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
  }
}
