package app.refrain.model.refine.bars;

import app.refrain.model.refine.judge.Judge;
import app.refrain.model.refine.judge.Passage;
import app.refrain.music.Score;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Lets the LSTM choose: of K versions one by the weights exp(-energy / temperature), which at
 * temperature 1 is sampling importance resampling from the joint model of language model and judge
 * (Deng et al. 2020), or the one with the least energy.
 *
 * @param temperature 0 for the least energy
 * @param random where the temperature is not 0
 */
public record JudgeChooser(Judge judge, double temperature, RandomGenerator random)
    implements PhraseChooser {

  private static final String FAULT = "another version is more like real music";

  /** Chooses the least energy. */
  public JudgeChooser(Judge judge) {
    this(judge, 0, null);
  }

  @Override
  public Choosing begin(Score draft, int length, int total, boolean ends) {
    return (versions, from, to, after) -> {
      double[] energies = new double[versions.size()];
      for (int bar = from; bar < to; bar += PHRASE) {
        int end = Math.min(to, bar + PHRASE);
        add(energies, versions, bar, end, ends && end == total, to - end + after);
      }
      int chosen = draw(energies);
      return new Choice(chosen, energies[0] - energies[chosen], FAULT);
    };
  }

  private void add(
      double[] energies, List<Score> versions, int from, int to, boolean last, int after) {
    double[] more =
        judge.energies(
            versions.stream().map(v -> new Passage(v, from, to, true, last, after)).toList());
    Arrays.setAll(energies, i -> energies[i] + more[i]);
  }

  int draw(double[] energies) {
    int best = 0;
    for (int i = 1; i < energies.length; i++) {
      best = energies[i] < energies[best] ? i : best;
    }
    if (temperature == 0) {
      return best;
    }
    double least = energies[best];
    double[] weights =
        Arrays.stream(energies).map(e -> Math.exp((least - e) / temperature)).toArray();
    double place = random.nextDouble() * Arrays.stream(weights).sum();
    for (int i = 0; i < weights.length; i++) {
      place -= weights[i];
      if (place < 0) {
        return i;
      }
    }
    return best;
  }
}
