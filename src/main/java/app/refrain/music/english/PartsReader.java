package app.refrain.music.english;

import app.refrain.music.GeneralMidi;
import app.refrain.music.MalformedScoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads the header's parts: {@code flute, melody (violin), drums}. */
final class PartsReader {

  private static final Pattern DRUMS =
      Pattern.compile("(?:drums?|drum ?(?:kit|set)|percussion)(?: (\\d{1,3}))?");
  private static final Pattern NUMBERED = Pattern.compile("(.*\\S) (?:\\d{1,3}|[ivx]{1,4})");
  private static final int PROGRAMS = 128;

  private final Tokens tokens;
  private final Transcript transcript;

  PartsReader(Tokens tokens, Transcript transcript) {
    this.tokens = tokens;
    this.transcript = transcript;
  }

  /** Reads to the full stop, or to the end of a line that does not end in a comma. */
  void read() throws MalformedScoreException {
    boolean list = tokens.peek(-1).line() < tokens.peek().line();
    boolean more = true;
    while (more && tokens.peek().is(Token.Kind.WORD) && !TextReader.atBar(tokens)) {
      part();
      boolean comma = tokens.peek().isBreak(",;");
      boolean stop = tokens.peek().isBreak(".");
      if (comma || stop) {
        tokens.take();
      }
      more = comma || list && !stop;
    }
  }

  private void part() throws MalformedScoreException {
    Token token = tokens.peek();
    String name = words();
    if (tokens.peek().isBreak("(")) {
      tokens.take();
      Token instrument = tokens.peek();
      declare(name, words(), token, instrument);
      if (tokens.peek().isBreak(")")) {
        tokens.take();
      }
    } else {
      for (String each : names(name)) {
        declare(each, each, token, token);
      }
    }
  }

  private String words() {
    List<String> words = tokens.phrase(Integer.MAX_VALUE, Set.of());
    tokens.skip(words.size());
    return String.join(" ", words);
  }

  /** The names that "and" joins, unless an instrument is called so. */
  private static List<String> names(String text) {
    if (instrument("", text).isPresent()) {
      return List.of(text);
    }
    return Stream.of(text.split("(?i)(?:^| )and ")).filter(n -> !n.isBlank()).toList();
  }

  private void declare(String name, String instrument, Token at, Token instrumentAt)
      throws MalformedScoreException {
    Optional<Word.Declare> part = instrument(name, instrument);
    if (part.isEmpty()) {
      throw instrumentAt
          .of(instrument)
          .unexpected("an instrument such as " + Suggestion.nearest(instrument, instruments()));
    }
    transcript.say(part.get(), at);
  }

  /** The part of that name that an instrument plays; "violin 2" is a violin. */
  private static Optional<Word.Declare> instrument(String name, String instrument) {
    String plain = instrument.toLowerCase(Locale.ROOT);
    Matcher numbered = NUMBERED.matcher(plain);
    return exact(name, plain)
        .or(() -> numbered.matches() ? exact(name, numbered.group(1)) : Optional.empty());
  }

  private static Optional<Word.Declare> exact(String name, String instrument) {
    OptionalInt program = GeneralMidi.program(instrument);
    if (program.isPresent()) {
      return Optional.of(new Word.Declare(name, program.getAsInt(), false));
    }
    Matcher drums = DRUMS.matcher(instrument);
    int kit = !drums.matches() ? -1 : drums.group(1) == null ? 0 : Integer.parseInt(drums.group(1));
    return kit < 0 || kit >= PROGRAMS
        ? Optional.empty()
        : Optional.of(new Word.Declare(name, kit, true));
  }

  private static List<String> instruments() {
    List<String> names =
        new ArrayList<>(IntStream.range(0, PROGRAMS).mapToObj(GeneralMidi::instrument).toList());
    names.add(GeneralMidi.DRUMS);
    return names;
  }
}
