package app.refrain.model.refine.judge;

import java.util.List;

/** Groups of passages that are judged together. */
public record JudgeBatch(List<Group> groups) {

  /**
   * Versions of one passage.
   *
   * @param before what stands before all of them
   * @param versions of each, its notes; the real one first where there is one
   * @param after what stands after all of them
   * @param offsets what speaks for each version beside its energy, in nats
   */
  public record Group(
      List<int[]> before, List<List<int[]>> versions, List<int[]> after, double[] offsets) {

    /**
     * @throws IllegalArgumentException if there is no version, or not one offset for each
     */
    public Group {
      versions = List.copyOf(versions);
      if (versions.isEmpty() || versions.size() != offsets.length) {
        throw new IllegalArgumentException("a group has versions, and an offset for each");
      }
    }

    /** Versions of which nothing else is known. */
    public static Group of(List<Passage> versions) {
      return of(versions, new double[versions.size()]);
    }

    /** Versions of the same bars between the same others. */
    public static Group of(List<Passage> versions, double[] offsets) {
      Passage first = versions.getFirst();
      return new Group(
          PassageReader.before(first),
          versions.stream().map(PassageReader::notes).toList(),
          PassageReader.after(first),
          offsets);
    }
  }

  /**
   * @throws IllegalArgumentException if there is no group
   */
  public JudgeBatch {
    groups = List.copyOf(groups);
    if (groups.isEmpty()) {
      throw new IllegalArgumentException("a batch needs a group");
    }
  }
}
