package app.refrain.model.refine.judge.training;

import app.refrain.model.CompositionException;
import app.refrain.model.CompositionListener;
import app.refrain.model.draft.BarVersions;
import app.refrain.model.draft.LanguageModel;
import app.refrain.model.draft.Sampler;
import app.refrain.model.draft.TextLikelihood;
import app.refrain.model.refine.judge.Passage;
import app.refrain.model.text.HomeKey;
import app.refrain.model.text.UnknownWordException;
import app.refrain.model.training.Corpus;
import app.refrain.music.Excerpt;
import app.refrain.music.InstrumentRange;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Quantizer;
import app.refrain.music.Score;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Lets a language model go on from the beginnings of real pieces, over their chords, several times
 * side by side: the noise against which the judge learns. Collections take turns. Every other
 * sample is drawn from the model's own distribution, for likelihoods; the others as drafts are.
 */
public final class JudgeSampleWriter {

  /** How many versions there are of a passage. */
  private static final int VERSIONS = 8;

  /** How boldly drafts are written by default. */
  private static final double TEMPERATURE = 0.95;

  private static final double TOP_P = 0.97;

  /** How many passages are the first of their piece. */
  private static final double FIRST = 0.1;

  private static final int FEWEST_NOTES = 4;
  private static final int REPORT_EVERY = 50;

  private final LanguageModel model;
  private final List<List<Corpus.Piece>> collections;
  private final boolean scored;
  private final long seed;

  /**
   * @param scored whether to ask what the model thinks of the real passages
   */
  public JudgeSampleWriter(
      LanguageModel model, List<Corpus.Piece> pieces, boolean scored, long seed) {
    this.model = model;
    this.scored = scored;
    this.seed = seed;
    Map<String, List<Corpus.Piece>> byCollection = new LinkedHashMap<>();
    pieces.forEach(
        p -> byCollection.computeIfAbsent(p.collection(), c -> new ArrayList<>()).add(p));
    collections = List.copyOf(byCollection.values());
  }

  /**
   * Writes the samples with numbers under a limit that a folder does not have.
   *
   * @param wanted whether to go on; asked before each
   */
  public void write(
      JudgeSampleFolder folder, int limit, BooleanSupplier wanted, Consumer<String> log)
      throws IOException {
    for (int number = 0; number < limit && wanted.getAsBoolean(); number++) {
      if (!folder.has(number)) {
        folder.write(number, sample(number));
        if (number % REPORT_EVERY == 0) {
          log.accept("passage %d of %d".formatted(number, limit));
        }
      }
    }
  }

  /** Empty where the models have no words for the piece, or it is too short or silent. */
  Optional<JudgeSample> sample(int number) {
    SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
    random.nextLong();
    List<Corpus.Piece> collection = collections.get(number % collections.size());
    Corpus.Piece piece = collection.get(random.nextInt(collection.size()));
    boolean freely = number / collections.size() % 2 == 0;
    try {
      return sample(piece, freely, random);
    } catch (UnknownWordException outsideTheVocabulary) {
      return Optional.empty();
    } catch (CompositionException e) {
      throw new IllegalStateException("nobody cancels", e);
    }
  }

  private Optional<JudgeSample> sample(Corpus.Piece piece, boolean freely, SplittableRandom random)
      throws CompositionException {
    Score score = Quantizer.quantize(HomeKey.of(piece.score()).score());
    int bars = score.barCount();
    int pickup = score.bars().hasPickup() ? 1 : 0;
    int phrases = (bars - pickup) / Passage.BARS;
    if (phrases < 2) {
      return Optional.empty();
    }
    boolean first = random.nextDouble() < FIRST && pickup == 0;
    int phrase = first ? 0 : 1 + random.nextInt(phrases - 1);
    int from = first ? 0 : pickup + phrase * Passage.BARS;
    int to = pickup + (phrase + 1) * Passage.BARS;
    Passage real = passage(score, from, to, bars);
    if (real.notes().stream().mapToInt(List::size).sum() < FEWEST_NOTES) {
      return Optional.empty();
    }
    List<List<List<Note>>> made = made(score, from, to, bars, freely, random);
    if (made.size() < VERSIONS) {
      return Optional.empty();
    }
    double quarters =
        (double) (score.bars().get(to).start() - score.bars().get(from).start())
            / Score.TICKS_PER_QUARTER;
    double nats =
        scored
            ? Arrays.stream(
                    new TextLikelihood(model).natsOfBars(real.piece()), real.from(), real.to())
                .sum()
            : Double.NaN;
    return Optional.of(
        new JudgeSample(
            piece.collection(), real, quarters, nats, made, new double[made.size()], freely));
  }

  /** What is read of a piece to judge a passage of it. */
  private static Passage passage(Score score, int from, int to, int bars) {
    int start = Math.max(0, from - Passage.BEFORE);
    int after = Math.min(Passage.AFTER, bars - to);
    return new Passage(
        Excerpt.bars(score, start, to + after),
        from - start,
        to - start,
        start == 0,
        to == bars,
        after);
  }

  private List<List<List<Note>>> made(
      Score score, int from, int to, int bars, boolean freely, SplittableRandom random)
      throws CompositionException {
    Sampler sampler = new Sampler(freely ? 1 : TEMPERATURE, freely ? 1 : TOP_P, random);
    List<InstrumentRange> ranges =
        score.parts().stream().map(p -> InstrumentRange.of(p).including(p)).toList();
    int start = score.bars().get(Math.max(0, from - Passage.BEFORE)).start();
    return new BarVersions(model, sampler, "continue", ranges)
        .write(score, from, to, bars, VERSIONS, CompositionListener.SILENT).stream()
            .map(version -> notes(version, score.bars().get(from).start(), start))
            .toList();
  }

  private static List<List<Note>> notes(Score version, int from, int start) {
    return version.parts().stream()
        .map(Part::notes)
        .map(
            notes ->
                notes.stream()
                    .filter(n -> n.onset() >= from)
                    .map(n -> n.withOnset(n.onset() - start))
                    .toList())
        .toList();
  }
}
