package app.refrain.model.text;

import app.refrain.music.english.Word;

/** Music that needs a word the models do not have, such as a meter of 23/8. */
public final class UnknownWordException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnknownWordException(Word word) {
    super("The models do not know " + describe(word));
  }

  private static String describe(Word word) {
    return switch (word) {
      case Word.MeterIs meter -> "the meter " + meter.meter();
      case Word.PickupIs pickup -> "a pickup of " + pickup.length();
      case Word.BarIs bar ->
          "bar " + bar.number() + ": they write up to " + Vocabulary.BARS + " bars";
      case Word.Declare part -> "more than " + Vocabulary.PARTS + " parts";
      case Word.CutTo cut -> "bars cut to " + cut.length();
      case Word.At at -> "the place on " + at.beat();
      case Word.SecondPass second -> "bars that are written later";
      default -> "a word of this text: " + word;
    };
  }
}
