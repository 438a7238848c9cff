package app.refrain.model.draft;

import app.refrain.model.text.TokenText;
import app.refrain.model.text.TokenWriter;
import app.refrain.model.text.Vocabulary;
import app.refrain.music.Score;
import app.refrain.music.english.Word;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** One of several texts that go on from the same prompt, bar by bar, as far as there is room. */
final class VersionWriter {

  private final TokenWriter writer;
  private final Vocabulary vocabulary;
  private final Deque<List<Word>> heads;
  private final Deque<Word> given = new ArrayDeque<>();
  private final WritingRules rules;
  private final Sampler sampler;
  private final int context;
  private int barStart;
  private int lastToken;
  private int bars;
  private boolean over;

  /**
   * @param prompt the text so far, with the beginning of the first bar
   * @param heads what the bars after the first begin with
   */
  VersionWriter(
      LanguageModel model,
      List<Word> prompt,
      List<List<Word>> heads,
      WritingRules rules,
      Sampler sampler) {
    writer = model.writer();
    vocabulary = writer.vocabulary();
    this.heads = new ArrayDeque<>(heads);
    this.rules = rules;
    this.sampler = sampler;
    context = model.context();
    prompt.forEach(writer::add);
    barStart = writer.size();
  }

  /** Writes the next word; only while it is not over. */
  void write(float[] logits) {
    Word word = given.isEmpty() ? drawn(logits) : given.remove();
    if (word instanceof Word.BarIs || word instanceof Word.End) {
      bars++;
      over = heads.isEmpty() || writer.size() + Passage.ROOM_FOR_A_BAR > context;
    }
    if (!over) {
      add(word);
    }
  }

  private Word drawn(float[] logits) {
    boolean closing =
        writer.size() - barStart >= Passage.WORDS_IN_A_BAR
            || writer.size() + Passage.ROOM_TO_CLOSE >= context;
    return vocabulary.word(
        sampler.draw(logits, rules.allowed(writer.grammar(), closing, vocabulary)));
  }

  private void add(Word word) {
    writer.add(word);
    lastToken = vocabulary.token(word).orElseThrow();
    if (word instanceof Word.BarIs) {
      List<Word> head = heads.remove();
      given.addAll(head.subList(1, head.size()));
      barStart = writer.size();
    }
  }

  /** Whether it has all bars, or no room for another. */
  boolean isOver() {
    return over;
  }

  /** How many bars it has. */
  int bars() {
    return bars;
  }

  TokenText text() {
    return writer.text();
  }

  int lastToken() {
    return lastToken;
  }

  int[] lastFeatures() {
    return writer.lastFeatures();
  }

  Score score() {
    return writer.grammar().score();
  }
}
