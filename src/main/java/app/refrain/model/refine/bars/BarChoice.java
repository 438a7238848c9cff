package app.refrain.model.refine.bars;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses among versions of a piece's bars, some bars after the other, those that leave the piece
 * nearest to what is to be expected: to the mean of all versions so far and, where it tells, to the
 * seed, in each {@link Trait}.
 *
 * <p>Of several outputs of a model the one with the least expected distance to the others is a
 * better guess than the likeliest or a random one: minimum Bayes risk (S. Kumar and W. Byrne,
 * "Minimum Bayes-Risk Decoding for Statistical Machine Translation", NAACL 2004).
 */
final class BarChoice {

  /** How much of the expectation is the seed's. */
  private static final double SEED = 0.25;

  private static final double SMALL = 1e-6;

  private final Company company = new Company();
  private final Take seed;
  private final List<Take> ahead = new ArrayList<>();
  private final List<Take> takes = new ArrayList<>();
  private final List<Take> drafts = new ArrayList<>();
  private final List<Take> chosen = new ArrayList<>();

  /**
   * @param seed null if there is none
   * @param draft the draft's bars, in the portions in which they will be chosen
   */
  BarChoice(Take seed, List<Take> draft) {
    this.seed = seed;
    ahead.addAll(draft);
    draft.forEach(company::add);
  }

  /**
   * The risk of the piece so far with each version of the next portion.
   *
   * @param versions the draft's own first
   */
  List<Risk> risks(List<Take> versions) {
    company.remove(ahead.removeFirst());
    versions.forEach(company::add);
    takes.addAll(versions);
    drafts.add(versions.getFirst());
    List<Map<Trait, Tally>> all = takes.stream().map(this::traits).toList();
    List<Map<Trait, Tally>> before = chosen.stream().map(this::traits).toList();
    List<Map<Trait, Tally>> now = all.subList(all.size() - versions.size(), all.size());
    Map<Trait, Tally> ofSeed = seed == null ? Map.of() : company.traits(seed);
    double weight = Math.sqrt(chosen.size() + 1.0);
    List<Map<Trait, Double>> risks = new ArrayList<>();
    versions.forEach(version -> risks.add(new EnumMap<>(Trait.class)));
    for (Trait trait : Trait.values()) {
      Tally mean = sum(all, trait);
      Tally known = trait.isToldBySeed() ? ofSeed.getOrDefault(trait, Tally.NONE) : Tally.NONE;
      double expected = expected(mean, known);
      double spread = spread(all, trait, mean.mean());
      Tally sofar = sum(before, trait);
      for (int i = 0; i < risks.size(); i++) {
        Tally with = sofar.plus(now.get(i).getOrDefault(trait, Tally.NONE));
        double deviation = with.isEmpty() ? 0 : Math.abs(with.mean() - expected) / spread;
        risks.get(i).put(trait, weight * deviation);
      }
    }
    return risks.stream().map(deviations -> new Risk(deviations, 0)).toList();
  }

  /** Goes on from a version. */
  void choose(Take version) {
    chosen.add(version);
  }

  private Map<Trait, Tally> traits(Take take) {
    return company.traitsWithout(take, drafts.contains(take) ? ahead : List.of());
  }

  private static double expected(Tally mean, Tally seed) {
    return seed.isEmpty() ? mean.mean() : (1 - SEED) * mean.mean() + SEED * seed.mean();
  }

  private static Tally sum(List<Map<Trait, Tally>> traits, Trait trait) {
    return traits.stream()
        .map(t -> t.getOrDefault(trait, Tally.NONE))
        .reduce(Tally.NONE, Tally::plus);
  }

  /** The root mean square of the single takes' deviations from a mean. */
  private static double spread(List<Map<Trait, Tally>> traits, Trait trait, double mean) {
    return SMALL
        + Math.sqrt(
            traits.stream()
                .map(t -> t.getOrDefault(trait, Tally.NONE))
                .filter(t -> !t.isEmpty())
                .mapToDouble(t -> (t.mean() - mean) * (t.mean() - mean))
                .average()
                .orElse(0));
  }
}
