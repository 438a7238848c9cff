package app.refrain.model.refine.judge.training;

import app.refrain.model.refine.judge.JudgeBatch;
import app.refrain.model.refine.judge.Passage;
import app.refrain.model.training.BatchSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/** Batches of samples, in another order at each pass; of some is known what follows. */
final class JudgeLessons implements BatchSource<JudgeBatch> {

  /** How often what follows a passage is told: it is where bars within a piece are filled. */
  private static final double AFTER_SHARE = 0.2;

  /** What a group is made from. */
  private record Key(int sample, boolean after) {}

  private final List<JudgeSample> samples;
  private final int groups;
  private final long seed;
  private final ConcurrentHashMap<Key, JudgeBatch.Group> known = new ConcurrentHashMap<>();

  /**
   * @param groups how many samples a batch has
   */
  JudgeLessons(List<JudgeSample> samples, int groups, long seed) {
    this.samples = List.copyOf(samples);
    this.groups = groups;
    this.seed = seed;
  }

  @Override
  public JudgeBatch batch(long step) {
    List<JudgeBatch.Group> drawn = new ArrayList<>();
    for (int g = 0; g < groups; g++) {
      long place = (step - 1) * groups + g;
      long pass = place / samples.size();
      int sample = shuffled(pass)[(int) (place % samples.size())];
      SplittableRandom random = new SplittableRandom(seed + 31 * place);
      random.nextLong();
      drawn.add(group(sample, random.nextDouble() < AFTER_SHARE));
    }
    return new JudgeBatch(drawn);
  }

  /** Every sample once, nothing being told of what follows. */
  List<JudgeBatch> all() {
    List<JudgeBatch> batches = new ArrayList<>();
    for (int from = 0; from < samples.size(); from += groups) {
      List<JudgeBatch.Group> some = new ArrayList<>();
      for (int i = from; i < Math.min(samples.size(), from + groups); i++) {
        some.add(group(i, false));
      }
      batches.add(new JudgeBatch(some));
    }
    return batches;
  }

  private JudgeBatch.Group group(int sample, boolean after) {
    return known.computeIfAbsent(new Key(sample, after), this::group);
  }

  private JudgeBatch.Group group(Key key) {
    JudgeSample sample = samples.get(key.sample());
    List<Passage> versions =
        sample.versions().stream().map(p -> key.after() ? p : p.withoutAfter()).toList();
    return JudgeBatch.Group.of(versions, sample.offsets());
  }

  private int[] shuffled(long pass) {
    SplittableRandom random = new SplittableRandom(seed * 1_000_003 + pass);
    int[] order = new int[samples.size()];
    for (int i = 0; i < order.length; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }
}
