package app.refrain.model.text;

import app.refrain.music.english.Grammar;
import app.refrain.music.english.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** Turns words into tokens one by one, with the features that hold after each. */
public final class TokenWriter {

  private final Vocabulary vocabulary;
  private final int knownFeatures;
  private final StateFeatures features = new StateFeatures();
  private final Grammar grammar = new Grammar();
  private final List<Integer> roles = new ArrayList<>();
  private final List<Integer> tokens = new ArrayList<>();
  private final List<int[]> active = new ArrayList<>();

  public TokenWriter(Vocabulary vocabulary) {
    this(vocabulary, StateFeatures.size());
  }

  /**
   * @param knownFeatures how many of the features the model reads
   */
  public TokenWriter(Vocabulary vocabulary, int knownFeatures) {
    this.vocabulary = vocabulary;
    this.knownFeatures = knownFeatures;
  }

  /**
   * Takes a word in. Header fields, section names, plans and loudness that the model does not know
   * are passed over.
   *
   * @throws UnknownWordException if the models do not know a word that the music needs
   */
  public void add(Word word) {
    if (word instanceof Word.Declare part) {
      declare(part);
      return;
    }
    OptionalInt token = vocabulary.token(word);
    if (token.isPresent()) {
      grammar.accept(word);
      write(token.getAsInt());
    } else if (!(word instanceof Word.Credit
        || word instanceof Word.StyleIs
        || word instanceof Word.SectionIs
        || word instanceof Word.PlanIs
        || word instanceof Word.Loud)) {
      throw new UnknownWordException(word);
    }
  }

  private void declare(Word.Declare part) {
    if (roles.size() == Vocabulary.PARTS) {
      throw new UnknownWordException(part);
    }
    int role = vocabulary.role(part);
    write(role);
    grammar.accept(part);
    roles.add(role - vocabulary.firstRole());
    write(vocabulary.instrument(part));
  }

  private void write(int token) {
    tokens.add(token);
    int[] on = features.of(grammar, grammar.slot() < 0 ? 0 : roles.get(grammar.slot()));
    active.add(
        knownFeatures == StateFeatures.size()
            ? on
            : Arrays.stream(on).filter(f -> f < knownFeatures).toArray());
  }

  /** The words it knows. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The state of the text after the words so far. */
  public Grammar grammar() {
    return grammar;
  }

  /** How many tokens were written. */
  public int size() {
    return tokens.size();
  }

  /** All tokens so far. */
  public TokenText text() {
    return new TokenText(
        tokens.stream().mapToInt(Integer::intValue).toArray(), active.toArray(int[][]::new));
  }

  /** The features after the last token. */
  public int[] lastFeatures() {
    return active.getLast();
  }
}
