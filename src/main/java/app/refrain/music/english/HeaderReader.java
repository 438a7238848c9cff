package app.refrain.music.english;

import app.refrain.music.MalformedScoreException;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what stands before the first bar. Fields that mean nothing here are passed over. */
final class HeaderReader {

  /** Fields that are understood without a colon at the start of a sentence. */
  private static final Set<String> PLAIN = Set.of("key", "meter", "tempo", "parts");

  private static final Set<String> TASKS = Set.of("new", "continue", "infill", "harmonize", "vary");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

  private final Tokens tokens;
  private final Transcript transcript;

  HeaderReader(Tokens tokens, Transcript transcript) {
    this.tokens = tokens;
    this.transcript = transcript;
  }

  void read() throws MalformedScoreException {
    while (!tokens.peek().is(Token.Kind.END) && !TextReader.atBar(tokens)) {
      boolean field = tokens.peek().is(Token.Kind.LABEL) || tokens.atClause() && tokens.at(PLAIN);
      Token token = tokens.take();
      if (field) {
        field(token);
      }
    }
  }

  private void field(Token label) throws MalformedScoreException {
    switch (label.word()) {
      case "title" -> credit("Title", label);
      case "composer" -> credit("Composer", label);
      case "rights", "copyright" -> credit("Rights", label);
      case "style", "genre" -> transcript.say(new Word.StyleIs(words()), label);
      case "key", "key signature" -> transcript.say(FieldReader.key(tokens), label);
      case "meter", "metre", "time", "time signature" ->
          transcript.say(new Word.MeterIs(FieldReader.meter(tokens)), label);
      case "pickup", "upbeat", "anacrusis" ->
          transcript.say(new Word.PickupIs(FieldReader.meter(tokens)), label);
      case "tempo", "bpm" -> transcript.say(FieldReader.tempo(tokens), label);
      case "parts", "part", "instruments", "instrument" ->
          new PartsReader(tokens, transcript).read();
      case "task" -> task(label);
      case "bars", "measures" -> bars(label);
      default -> {}
    }
  }

  private void credit(String field, Token label) throws MalformedScoreException {
    transcript.say(new Word.Credit(field, words()), label);
  }

  private String words() {
    return String.join(" ", tokens.phrase(Integer.MAX_VALUE, Set.of()));
  }

  private void task(Token label) throws MalformedScoreException {
    if (tokens.at(TASKS)) {
      transcript.say(new Word.TaskIs(tokens.peek().word()), label);
    }
  }

  private void bars(Token label) throws MalformedScoreException {
    if (NUMBER.matcher(tokens.peek().text()).matches()) {
      transcript.say(new Word.BarsWanted(Integer.parseInt(tokens.peek().text())), label);
    }
  }
}
