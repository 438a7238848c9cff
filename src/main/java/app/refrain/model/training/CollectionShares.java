package app.refrain.model.training;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How often pieces of a collection are drawn, in hundredths of all draws: real bands and what is
 * asked for most weigh more than their number, the large collections of one kind less. Collections
 * without a share of their own are drawn as often as their size suggests.
 */
final class CollectionShares {

  private static final Map<String, Double> SHARES =
      Map.ofEntries(
          Map.entry("nottingham", 5.0),
          Map.entry("oneills", 5.0),
          Map.entry("ryans", 4.0),
          Map.entry("airds", 4.0),
          Map.entry("openewld", 4.0),
          Map.entry("chorales", 5.0),
          Map.entry("pop909", 10.0),
          Map.entry("games", 12.0),
          Map.entry("arranged", 10.0),
          Map.entry("dressed", 16.0),
          Map.entry("groove", 5.0),
          Map.entry("hydrogen", 0.3),
          Map.entry("lieder", 5.0),
          Map.entry("quartets", 5.0),
          Map.entry("orchestra", 3.0),
          Map.entry("chopin", 3.0),
          Map.entry("polish", 6.0),
          Map.entry("hymns", 2.0));

  private static final double ALL = 100;

  private CollectionShares() {}

  /**
   * Weights by which pieces are drawn. Within a collection longer pieces are drawn more often, but
   * less than in proportion.
   *
   * @return one weight a piece, in the order of the pieces
   */
  static double[] weights(List<Corpus.Piece> pieces) {
    Map<String, Double> sizes =
        pieces.stream()
            .collect(
                Collectors.groupingBy(
                    Corpus.Piece::collection, Collectors.summingDouble(CollectionShares::size)));
    double all = sizes.values().stream().mapToDouble(Double::doubleValue).sum();
    Map<String, Double> factors = new HashMap<>();
    sizes.forEach(
        (collection, size) ->
            factors.put(collection, SHARES.getOrDefault(collection, ALL * size / all) / size));
    Function<Corpus.Piece, Double> weight = p -> size(p) * factors.get(p.collection());
    return pieces.stream().mapToDouble(weight::apply).toArray();
  }

  private static double size(Corpus.Piece piece) {
    return Math.pow(Math.max(1, piece.score().noteCount()), 0.75);
  }
}
