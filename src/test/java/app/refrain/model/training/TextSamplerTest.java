package app.refrain.model.training;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.model.text.TokenText;
import app.refrain.model.text.Vocabulary;
import app.refrain.music.Quantizer;
import app.refrain.music.RandomScores;
import app.refrain.music.english.Word;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextSamplerTest {

  private static final List<Corpus.Piece> PIECES =
      Stream.concat(
              RandomScores.onGrid(Quantizer.STEP, 20),
              Stream.generate(VariationsTest::varied).limit(20))
          .map(score -> new Corpus.Piece("", "train", "random", score))
          .toList();

  @Test
  void drawsTextsForEveryTaskThatEndAsTextsDo() {
    TextSampler sampler = new TextSampler(PIECES);
    Random random = new Random(1);
    Set<String> tasks = new HashSet<>();
    for (int i = 0; i < 600; i++) {
      TokenText text = sampler.draw(random);
      tasks.add(((Word.TaskIs) word(text.tokens()[0])).task());
      assertThat(word(text.tokens()[text.length() - 1])).isEqualTo(new Word.End());
    }

    assertThat(tasks).contains("new", "continue", "infill", "harmonize", "vary");
  }

  private static Word word(int token) {
    return Vocabulary.STANDARD.word(token);
  }

  @Test
  void drawsTheSameBatchForTheSameStep() {
    TextBatches batches = new TextBatches(new TextSampler(PIECES)::draw, 2, 128, 7);

    assertThat(batches.batch(5)).usingRecursiveComparison().isEqualTo(batches.batch(5));
    assertThat(Arrays.deepEquals(batches.batch(5).tokens(), batches.batch(6).tokens())).isFalse();
  }
}
