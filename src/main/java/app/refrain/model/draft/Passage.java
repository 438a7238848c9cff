package app.refrain.model.draft;

import app.refrain.model.text.TokenText;
import app.refrain.model.text.TokenWriter;
import app.refrain.model.text.Vocabulary;
import app.refrain.music.Score;
import app.refrain.music.english.Grammar;
import app.refrain.music.english.Word;
import java.util.List;

/** A text that a model goes on writing from a prompt, as far as its context reaches. */
final class Passage implements AutoCloseable {

  /** What must be free in the context before a bar is begun. */
  static final int ROOM_FOR_A_BAR = 200;

  /** What the last words of a bar take at most once it is to close. */
  static final int ROOM_TO_CLOSE = 8;

  static final int WORDS_IN_A_BAR = 400;

  private final LanguageModel model;
  private final LanguageModel.Session session;
  private final TokenWriter writer;
  private final Vocabulary vocabulary;
  private final Sampler sampler;
  private float[] logits;

  Passage(LanguageModel model, Sampler sampler, List<Word> prompt) {
    this.model = model;
    this.sampler = sampler;
    writer = model.writer();
    vocabulary = writer.vocabulary();
    prompt.forEach(writer::add);
    TokenText text = writer.text();
    session = model.open(1);
    logits = session.prefill(text.tokens(), text.features());
  }

  /** Adds a word that is not the model's choice. */
  void add(Word word) {
    writer.add(word);
    logits =
        session
            .step(
                new int[] {vocabulary.token(word).orElseThrow()},
                new int[][] {writer.lastFeatures()})[0];
  }

  /**
   * Lets the model write up to and including the word that ends the bar: the next bar's number, or
   * the end.
   */
  Word writeBar(WritingRules rules) {
    int start = writer.size();
    Word word;
    do {
      boolean closing =
          writer.size() - start >= WORDS_IN_A_BAR
              || writer.size() + ROOM_TO_CLOSE >= model.context();
      word =
          vocabulary.word(
              sampler.draw(logits, rules.allowed(writer.grammar(), closing, vocabulary)));
      if (word instanceof Word.End
          || word instanceof Word.BarIs && writer.size() + 1 >= model.context()) {
        writer.add(word);
        return word;
      }
      add(word);
    } while (!(word instanceof Word.BarIs));
    return word;
  }

  boolean hasRoomForABar() {
    return writer.size() + ROOM_FOR_A_BAR <= model.context();
  }

  Grammar grammar() {
    return writer.grammar();
  }

  Score score() {
    return writer.grammar().score();
  }

  @Override
  public void close() {
    session.close();
  }
}
