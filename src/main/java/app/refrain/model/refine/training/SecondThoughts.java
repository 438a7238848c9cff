package app.refrain.model.refine.training;

import app.refrain.model.draft.LanguageModel;
import app.refrain.model.refine.GridNote;
import app.refrain.model.text.TextLayout;
import app.refrain.model.text.TokenText;
import app.refrain.model.text.TokenWriter;
import app.refrain.model.text.Vocabulary;
import app.refrain.music.Quantizer;
import app.refrain.music.Score;
import app.refrain.music.english.Grammar;
import app.refrain.music.english.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads a piece with a language model and draws, for each pitch and each duration, what the model
 * would have written there after what comes before.
 */
final class SecondThoughts {
  private static final int[] PITCHES = tokens(0, 127, Word.Pitch::new);
  private static final int[] LENGTHS = tokens(1, 48, Word.Length::new);

  /** A pitch or a duration, where it stands in the music, and its token. */
  private record Choice(int slot, int onset, Word word, int token) {}

  private final LanguageModel model;
  private final RandomGenerator random;

  SecondThoughts(LanguageModel model, RandomGenerator random) {
    this.model = model;
    this.random = random;
  }

  private static int[] tokens(int from, int to, IntFunction<Word> word) {
    return IntStream.rangeClosed(from, to)
        .map(i -> Vocabulary.STANDARD.token(word.apply(i)).orElseThrow())
        .toArray();
  }

  /**
   * Of as much of the piece as the model's context holds; notes for which it would have written the
   * same are left out, and tied ones.
   *
   * @param score in the home key
   * @param times how often it is drawn
   */
  List<Map<SecondThought.Place, SecondThought>> of(Score score, int times) {
    TokenWriter writer = model.writer();
    List<Choice> choices = read(score, writer);
    TokenText text = writer.text();
    float[][] logits = model.logits(text.tokens(), text.features());
    return Stream.generate(() -> draw(choices, logits)).limit(times).toList();
  }

  private Map<SecondThought.Place, SecondThought> draw(List<Choice> choices, float[][] logits) {
    Map<SecondThought.Place, SecondThought> thoughts = new HashMap<>();
    List<Choice> pitches = new ArrayList<>();
    for (Choice choice : choices) {
      if (choice.word() instanceof Word.Length(int steps)) {
        int other = 1 + draw(logits[choice.token() - 1], LENGTHS);
        for (Choice pitch : pitches) {
          put(pitch, steps, other, draw(logits[pitch.token() - 1], PITCHES), thoughts);
        }
        pitches.clear();
      } else {
        pitches.add(choice);
      }
    }
    return thoughts;
  }

  private List<Choice> read(Score score, TokenWriter writer) {
    TextLayout layout = new TextLayout(score);
    layout.header("continue", layout.barCount(), word -> true).forEach(writer::add);
    List<Choice> choices = new ArrayList<>();
    for (Word word : layout.bars()) {
      if (writer.size() == model.context()) {
        break;
      }
      Grammar state = writer.grammar();
      if (word instanceof Word.Pitch || word instanceof Word.Length && state.tied() == 0) {
        int onset = state.barStart() + state.cursor();
        choices.add(new Choice(state.slot(), onset, word, writer.size()));
      }
      writer.add(word);
    }
    return choices;
  }

  private void put(
      Choice choice,
      int steps,
      int otherSteps,
      int otherPitch,
      Map<SecondThought.Place, SecondThought> thoughts) {
    int pitch = ((Word.Pitch) choice.word()).pitch();
    boolean moves = otherPitch != pitch;
    boolean lasts = otherSteps != steps && (!moves || random.nextBoolean());
    if (moves || lasts) {
      GridNote note = new GridNote(choice.onset() / Quantizer.STEP, steps, pitch);
      thoughts.put(
          new SecondThought.Place(choice.slot(), note),
          lasts
              ? new SecondThought(0, otherSteps - steps)
              : new SecondThought(otherPitch - pitch, 0));
    }
  }

  /** The index of one of some tokens, drawn as the model believes in them. */
  private int draw(float[] logits, int[] tokens) {
    double greatest = Double.NEGATIVE_INFINITY;
    for (int token : tokens) {
      greatest = Math.max(greatest, logits[token]);
    }
    double[] weights = new double[tokens.length];
    double sum = 0;
    for (int i = 0; i < tokens.length; i++) {
      weights[i] = Math.exp(logits[tokens[i]] - greatest);
      sum += weights[i];
    }
    double place = random.nextDouble() * sum;
    int drawn = 0;
    while (drawn < tokens.length - 1 && place >= weights[drawn]) {
      place -= weights[drawn++];
    }
    return drawn;
  }
}
