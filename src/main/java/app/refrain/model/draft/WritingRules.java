package app.refrain.model.draft;

import app.refrain.model.text.Vocabulary;
import app.refrain.music.InstrumentRange;
import app.refrain.music.Quantizer;
import app.refrain.music.english.Canon;
import app.refrain.music.english.Grammar;
import app.refrain.music.english.Phase;
import app.refrain.music.english.Word;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a model may write for a request: canonical text, without changes of meter, key and tempo,
 * within the instruments' ranges, and exactly to the end of the last bar.
 *
 * @param chords whether chord symbols may be written
 * @param ranges of each part, in the key the model writes in
 * @param lastBar number of the last bar of the piece
 * @param end ticks from the start of the text at which the piece ends
 */
record WritingRules(boolean chords, List<InstrumentRange> ranges, int lastBar, int end) {

  /**
   * The tokens of all words that may come next, at least one.
   *
   * @param closing whether the bar has to come to its end
   * @param vocabulary what the model knows
   */
  int[] allowed(Grammar state, boolean closing, Vocabulary vocabulary) {
    int[] allowed =
        IntStream.range(0, vocabulary.size())
            .filter(t -> vocabulary.word(t) != null && allow(state, closing, vocabulary.word(t)))
            .toArray();
    if (allowed.length == 0) {
      throw new IllegalStateException(
          "Nothing may follow in bar "
              + state.barNumber()
              + " after "
              + state.phase()
              + ": the rules contradict each other");
    }
    return allowed;
  }

  /**
   * Whether the word may come next.
   *
   * @param closing whether the bar has to come to its end
   */
  boolean allow(Grammar state, boolean closing, Word word) {
    return Canon.allows(state, word) && wanted(state, closing, word);
  }

  private boolean wanted(Grammar state, boolean closing, Word word) {
    return switch (word) {
      case Word.MeterIs m -> false;
      case Word.CutTo c -> false;
      case Word.KeyIs k -> false;
      case Word.TempoIs t -> false;
      case Word.SectionIs s -> false;
      case Word.Open o -> false;
      case Word.SecondPass s -> false;
      case Word.PartIs p -> !closing;
      case Word.At at -> !closing && (chords || state.slot() >= 0);
      case Word.ChordRoot root -> chords && named(state, root);
      case Word.NoChord n -> chords;
      case Word.Over over -> chords;
      case Word.PlanIs p -> false;
      case Word.Loud l -> !closing && mayAddHigher(state);
      case Word.Drum(int key) ->
          (!closing || needsNotes(state)) && ranges.get(state.slot()).contains(key);
      case Word.Pitch(int pitch) ->
          (!closing || needsNotes(state)) && ranges.get(state.slot()).contains(pitch);
      case Word.WholeTied tied -> left(state) > 48;
      case Word.Length(int steps) -> steps <= left(state);
      case Word.BarIs(int number) -> number <= lastBar;
      case Word.End e -> state.barNumber() == lastBar;
      default -> true;
    };
  }

  /** Whether the group that is being written may get another note, for which a loudness is said. */
  private boolean mayAddHigher(Grammar state) {
    return state.pitches().isEmpty()
        || state.pitches().getLast() < ranges.get(state.slot()).highest();
  }

  private static boolean needsNotes(Grammar state) {
    return state.phase() == Phase.PART || state.phase() == Phase.NOTE_AT;
  }

  /** The chord's name is the one its key gives it. */
  private static boolean named(Grammar state, Word.ChordRoot root) {
    return state.key() == null
        || state.key().spell(60 + root.root().pitchClass()).name().equals(root.root());
  }

  /**
   * Steps from the next group's place to the end of the piece, whole notes already tied taken off.
   */
  private int left(Grammar state) {
    return (end - state.barStart() - state.cursor()) / Quantizer.STEP - state.tied();
  }
}
