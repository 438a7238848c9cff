package app.refrain.model.draft;

import app.refrain.model.text.HomeKey;
import app.refrain.model.text.TextLayout;
import app.refrain.model.text.TokenText;
import app.refrain.model.text.TokenWriter;
import app.refrain.model.text.Vocabulary;
import app.refrain.music.Excerpt;
import app.refrain.music.Score;
import app.refrain.music.english.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * How likely a language model finds a piece: the sum of -ln p of its words after the header, every
 * word allowed. A piece longer than the context is read in windows, each with the header and at
 * least {@value #LEAST_CONTEXT} words, from a bar line on, before the first that counts.
 */
public final class TextLikelihood {

  private static final int LEAST_CONTEXT = 256;
  private static final Predicate<Word> STEERING = word -> !(word instanceof Word.BarsWanted);

  private final LanguageModel model;

  public TextLikelihood(LanguageModel model) {
    this.model = model;
  }

  /**
   * Nats of the whole piece.
   *
   * @throws app.refrain.model.text.UnknownWordException if the piece needs a word that the models
   *     do not have
   */
  public double nats(Score piece) {
    return Arrays.stream(natsOfBars(piece)).sum();
  }

  /**
   * Nats of each bar of the piece, a pickup counted; the last has the end, too.
   *
   * @throws app.refrain.model.text.UnknownWordException if the piece needs a word that the models
   *     do not have
   */
  public double[] natsOfBars(Score piece) {
    Score score = HomeKey.of(piece).score();
    double[] nats = new double[score.barCount()];
    int[] words = wordsOfBars(score, nats.length);
    for (int done = 0; done < nats.length; ) {
      int from = contextStart(words, done);
      int to = windowEnd(words, from, Math.max(done + 1, from + 1));
      read(score, from, done, to, nats);
      done = to;
    }
    return nats;
  }

  private static int[] wordsOfBars(Score score, int bars) {
    int[] words = new int[bars];
    int bar = -1;
    for (Word word : new TextLayout(score, bars).bars()) {
      if (word instanceof Word.BarIs) {
        bar++;
      }
      words[bar]++;
    }
    return words;
  }

  /** The last bar line that leaves enough words before the first bar that counts. */
  private static int contextStart(int[] words, int done) {
    int from = done;
    for (int context = 0; from > 0 && context < LEAST_CONTEXT; from--) {
      context += words[from - 1];
    }
    return from;
  }

  private int windowEnd(int[] words, int from, int atLeast) {
    int room = model.context() - 2 * Vocabulary.PARTS - 16;
    int end = from;
    int size = 0;
    while (end < words.length && (end < atLeast || size + words[end] <= room)) {
      size += words[end++];
    }
    return end;
  }

  /** Fills in the nats of the bars from the first that is not done to that before the last. */
  private void read(Score score, int from, int done, int to, double[] nats) {
    TextLayout layout = new TextLayout(Excerpt.bars(score, from, to), to - from);
    TokenWriter writer = model.writer();
    layout.header("continue", to - from, STEERING).forEach(writer::add);
    int header = writer.size();
    List<Word> body = new ArrayList<>(layout.bars());
    if (to == nats.length) {
      body.add(new Word.End());
    }
    List<Integer> bars = new ArrayList<>();
    int bar = from - 1;
    for (Word word : body) {
      bar += word instanceof Word.BarIs ? 1 : 0;
      writer.add(word);
      while (header + bars.size() < writer.size()) {
        bars.add(bar);
      }
    }
    TokenText text = writer.text();
    float[] scores = model.score(text.tokens(), text.features());
    for (int t = 0; t < bars.size(); t++) {
      if (bars.get(t) >= done) {
        nats[bars.get(t)] -= scores[header + t - 1];
      }
    }
  }
}
