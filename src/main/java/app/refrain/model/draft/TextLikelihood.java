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
    Score score = HomeKey.of(piece).score();
    int bars = score.barCount();
    int[] words = wordsOfBars(score, bars);
    double nats = 0;
    for (int done = 0; done < bars; ) {
      int from = contextStart(words, done);
      int to = windowEnd(words, from, Math.max(done + 1, from + 1));
      nats += nats(score, from, done, to, bars);
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

  private double nats(Score score, int from, int done, int to, int bars) {
    TextLayout layout = new TextLayout(Excerpt.bars(score, from, to), to - from);
    TokenWriter writer = new TokenWriter(Vocabulary.STANDARD);
    layout.header("continue", to - from, STEERING).forEach(writer::add);
    List<Word> body = new ArrayList<>(layout.bars());
    if (to == bars) {
      body.add(new Word.End());
    }
    int bar = from - 1;
    int counted = -1;
    for (Word word : body) {
      if (word instanceof Word.BarIs && ++bar == done) {
        counted = writer.size();
      }
      writer.add(word);
    }
    TokenText text = writer.text();
    float[] scores = model.score(text.tokens(), text.features());
    double nats = 0;
    for (int t = counted - 1; t < scores.length; t++) {
      nats -= scores[t];
    }
    return nats;
  }
}
