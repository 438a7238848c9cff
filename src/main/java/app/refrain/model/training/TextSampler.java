package app.refrain.model.training;

import app.refrain.model.text.HomeKey;
import app.refrain.model.text.TextLayout;
import app.refrain.model.text.TokenText;
import app.refrain.model.text.TokenWriter;
import app.refrain.model.text.UnknownWordException;
import app.refrain.model.text.Vocabulary;
import app.refrain.music.Excerpt;
import app.refrain.music.Score;
import app.refrain.music.SectionMark;
import app.refrain.music.Transposition;
import app.refrain.music.analysis.form.SectionFinder;
import app.refrain.music.english.Printer;
import app.refrain.music.english.Word;
import app.refrain.music.english.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Draws texts to learn from: a piece or an end of one, as one of the tasks, sometimes in another
 * key, with parts of the header left out so that any of it can steer.
 */
final class TextSampler {

  /** An excerpt begins on a bar that is a multiple of this, as phrases do. */
  private static final int PHRASE = 4;

  private static final double FROM_THE_START = 0.6;
  private static final double OTHER_KEY = 0.25;
  private static final double SECTIONS = 0.3;
  private static final double INFILL = 0.15;
  private static final double HARMONIZE = 0.15;
  private static final double VARY = 0.1;
  private static final int LONGEST_GAP = 8;
  private static final int LONGEST_TASK = 24;

  private final List<Score> pieces = new ArrayList<>();
  private final double[] cumulativeWeights;
  private final Map<Integer, List<SectionMark>> sections = new ConcurrentHashMap<>();

  TextSampler(List<Corpus.Piece> corpus) {
    corpus.forEach(p -> pieces.add(HomeKey.of(p.score()).score()));
    cumulativeWeights = CollectionShares.weights(corpus);
    Arrays.parallelPrefix(cumulativeWeights, Double::sum);
  }

  /**
   * Another text as our models read it; the same state of the random numbers gives the same text.
   */
  TokenText draw(Random random) {
    while (true) {
      try {
        TokenText text = write(words(random));
        if (text.length() > 0) {
          return text;
        }
      } catch (UnknownWordException outsideTheVocabulary) {
        // A handful of pieces have a meter or a pitch that no model word stands for: draw another.
      }
    }
  }

  /** Another text in English, for models with words of their own. */
  String drawEnglish(Random random) {
    Printer printer = new Printer();
    words(random).forEach(printer::add);
    return printer.text();
  }

  private List<Word> words(Random random) {
    return words(varied(sectioned(pick(random), random), random), random);
  }

  private int pick(Random random) {
    double place = random.nextDouble() * cumulativeWeights[cumulativeWeights.length - 1];
    int index = Arrays.binarySearch(cumulativeWeights, place);
    return Math.min(index < 0 ? -index - 1 : index, cumulativeWeights.length - 1);
  }

  /** The piece, now and then with its sections named. */
  private Score sectioned(int index, Random random) {
    Score piece = pieces.get(index);
    if (random.nextDouble() >= SECTIONS || !piece.sections().isEmpty()) {
      return piece;
    }
    return piece.withSections(
        sections.computeIfAbsent(index, i -> SectionFinder.marks(pieces.get(i))));
  }

  private static Score varied(Score piece, Random random) {
    int bars = piece.barCount();
    int phrases = bars / PHRASE;
    boolean whole = phrases < 2 || random.nextDouble() < FROM_THE_START;
    int pickup = piece.bars().hasPickup() ? 1 : 0;
    int from = whole ? 0 : pickup + PHRASE * random.nextInt(phrases);
    Score excerpt = from == 0 ? piece : Excerpt.bars(piece, Math.min(from, bars - 1), bars);
    excerpt = PartSubsets.draw(excerpt, random);
    if (random.nextDouble() < OTHER_KEY) {
      excerpt = Transposition.of(excerpt, random.nextInt(12) - 6);
    }
    return random.nextDouble() < 0.3 ? unnamed(excerpt) : excerpt;
  }

  /** Parts known by their instruments alone, as people ask for them. */
  private static Score unnamed(Score score) {
    return Words.sayable(
        score.withParts(score.parts().stream().map(p -> p.withName(p.instrument())).toList()));
  }

  private static List<Word> words(Score score, Random random) {
    TextLayout whole = PlanLabels.draw(new TextLayout(score), score, random);
    double task = random.nextDouble();
    if (task < INFILL && whole.barCount() > 2) {
      return infill(shortened(score, random), random);
    }
    if (task < INFILL + HARMONIZE && whole.partCount() > 1 && whole.barCount() > 0) {
      return harmonize(shortened(score, random), random);
    }
    if (task >= 1 - VARY) {
      Optional<Variations.Pair> pair = Variations.draw(score, random);
      if (pair.isPresent()) {
        return vary(pair.get(), random);
      }
    }
    String name = random.nextBoolean() ? "new" : "continue";
    List<Word> words = whole.header(name, whole.barCount(), steering(random));
    words.addAll(whole.bars());
    words.add(new Word.End());
    return words;
  }

  private static TextLayout shortened(Score score, Random random) {
    int bars = score.barCount();
    int wanted = 4 + random.nextInt(LONGEST_TASK - 3);
    if (wanted >= bars) {
      return PlanLabels.draw(new TextLayout(score), score, random);
    }
    int from = PHRASE * random.nextInt((bars - wanted) / PHRASE + 1);
    Score excerpt = Excerpt.bars(score, from, from + wanted);
    return PlanLabels.draw(new TextLayout(excerpt, wanted), excerpt, random);
  }

  private static List<Word> infill(TextLayout layout, Random random) {
    int length = 1 + random.nextInt(Math.min(LONGEST_GAP, Math.max(1, layout.barCount() - 1)));
    int from = random.nextInt(layout.barCount() - length + 1);
    int part =
        layout.partCount() > 1 && random.nextBoolean() ? random.nextInt(layout.partCount()) : -1;
    return open(
        layout,
        "infill",
        (bar, slot) -> bar >= from && bar < from + length && (part < 0 || slot == part),
        random);
  }

  private static List<Word> harmonize(TextLayout layout, Random random) {
    int kept = random.nextInt(3) > 0 ? 0 : random.nextInt(layout.partCount());
    return open(layout, "harmonize", (bar, slot) -> slot != kept, random);
  }

  /** A phrase, and then how the piece varies it. */
  private static List<Word> vary(Variations.Pair pair, Random random) {
    int bars = Math.max(pair.theme().barCount(), pair.variation().barCount());
    TextLayout theme = new TextLayout(pair.theme(), bars);
    List<Word> words = theme.header("vary", bars, steering(random));
    words.addAll(theme.firstPass((bar, slot) -> false));
    words.addAll(
        new TextLayout(pair.variation(), bars).after(theme).secondPass((bar, slot) -> true));
    words.add(new Word.End());
    return words;
  }

  private static List<Word> open(
      TextLayout layout, String task, BiPredicate<Integer, Integer> open, Random random) {
    List<Word> words = layout.header(task, layout.barCount(), steering(random));
    words.addAll(layout.firstPass(open));
    words.addAll(layout.secondPass(open));
    words.add(new Word.End());
    return words;
  }

  private static Predicate<Word> steering(Random random) {
    boolean style = random.nextDouble() < 0.75;
    boolean tempo = random.nextDouble() < 0.5;
    boolean bars = random.nextDouble() < 0.5;
    return word ->
        switch (word) {
          case Word.StyleIs s -> style;
          case Word.TempoIs t -> tempo;
          case Word.BarsWanted b -> bars;
          default -> true;
        };
  }

  /** As much of the words as the vocabulary's bar numbers reach. */
  private static TokenText write(List<Word> words) {
    TokenWriter writer = new TokenWriter(Vocabulary.STANDARD);
    for (Word word : words) {
      if (word instanceof Word.BarIs(int number) && number > Vocabulary.BARS) {
        break;
      }
      writer.add(word);
    }
    return writer.text();
  }
}
