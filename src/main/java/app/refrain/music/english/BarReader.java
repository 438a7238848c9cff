package app.refrain.music.english;

import app.refrain.music.MalformedScoreException;
import java.util.List;
import java.util.Set;

/** Reads what a bar says before its notes: sections, chords, changes and where they happen. */
final class BarReader {

  /** The words that begin an event. */
  static final Set<String> EVENTS =
      Set.of(
          "on",
          "at",
          "beat",
          "section",
          "chord",
          "chords",
          "harmony",
          "key",
          "tempo",
          "meter",
          "metre",
          "time",
          "cut",
          "density",
          "range",
          "polyphony",
          "loudness",
          "bar",
          "measure");

  private static final Set<String> FILLERS =
      Set.of("and", "then", "with", "the", "a", "in", "new", "signature", "starts", "begins");
  private static final Set<String> TO = Set.of("to");

  private final Tokens tokens;
  private final Transcript transcript;

  BarReader(Tokens tokens, Transcript transcript) {
    this.tokens = tokens;
    this.transcript = transcript;
  }

  /** Whether a label introduces an event rather than a part, as {@code chord: G} does. */
  static boolean isEvent(String label) {
    return EVENTS.contains(label) && !PlaceReader.PREPOSITIONS.contains(label);
  }

  /** Reads the next event, or passes a word over that says nothing. */
  void next() throws MalformedScoreException {
    Token token = tokens.peek();
    if (token.is(Token.Kind.BREAK) || tokens.at(FILLERS)) {
      tokens.take();
    } else if (PlaceReader.at(tokens)) {
      Word.At place = PlaceReader.read(tokens);
      transcript.say(place, token.of("on " + place.beat()));
    } else {
      tokens.take();
      event(token);
    }
  }

  /** Reads the event that a word announces. */
  void event(Token token) throws MalformedScoreException {
    for (Word word : words(token)) {
      transcript.say(word, token);
    }
  }

  private List<Word> words(Token token) throws MalformedScoreException {
    return switch (token.word()) {
      case "section" -> List.of(section());
      case "chord", "chords", "harmony" -> ChordReader.read(tokens);
      case "density", "range", "polyphony", "loudness" -> List.of(plan(token));
      case "no" -> noChord();
      case "key" -> List.of(FieldReader.key(tokens));
      case "tempo" -> List.of(FieldReader.tempo(tokens));
      case "meter", "metre", "time" -> {
        tokens.takeIf(FILLERS);
        yield List.of(new Word.MeterIs(FieldReader.meter(tokens)));
      }
      case "cut" -> {
        tokens.takeIf(TO);
        yield List.of(new Word.CutTo(FieldReader.meter(tokens)));
      }
      default -> throw token.unexpected(expected());
    };
  }

  private List<Word> noChord() {
    tokens.take();
    return List.of(new Word.NoChord());
  }

  private Word plan(Token token) throws MalformedScoreException {
    Plan.Aspect aspect = Plan.Aspect.of(token.word()).orElseThrow();
    Token value = tokens.take();
    if (!aspect.levels().contains(value.word())) {
      throw value.unexpected(
          "what the " + aspect.word() + " is to be: " + String.join(", ", aspect.levels()));
    }
    return new Word.PlanIs(new Plan(aspect, value.word()));
  }

  private Word section() throws MalformedScoreException {
    List<String> words = tokens.phrase(Integer.MAX_VALUE, Labels.SECTION_ENDS);
    if (words.isEmpty()) {
      throw tokens.peek().unexpected("a section's name such as A or Chorus");
    }
    tokens.skip(words.size());
    return new Word.SectionIs(String.join(" ", words));
  }

  private String expected() {
    Grammar grammar = transcript.grammar();
    String part = grammar.partCount() > 0 ? grammar.header.parts.getFirst().name() : "flute";
    return "a section, a chord, a change of key, meter or tempo, or a part's name and colon such as \""
        + part
        + ":\"";
  }
}
