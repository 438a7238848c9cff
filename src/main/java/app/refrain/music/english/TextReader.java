package app.refrain.music.english;

import app.refrain.music.MalformedScoreException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a text from first to last, leaving what stands in a bar or a part to their readers. */
final class TextReader {

  private static final Set<String> BAR = Set.of("bar", "measure");
  private static final Set<String> NOW = Set.of("now");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

  /** A label that names a bar, perhaps with the part or event it is about: {@code Bar 1 flute:}. */
  private static final Pattern BAR_LABEL =
      Pattern.compile("(?:bar|measure) ?(\\d{1,6})(?: (.+))?", Pattern.CASE_INSENSITIVE);

  private final Tokens tokens;
  private final Transcript transcript;
  private final BarReader barReader;
  private final NoteReader noteReader;

  /** The parts' slots by name, in any case. */
  private final Map<String, Integer> slots = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  private TextReader(Tokens tokens, Transcript transcript) {
    this.tokens = tokens;
    this.transcript = transcript;
    barReader = new BarReader(tokens, transcript);
    noteReader = new NoteReader(tokens, transcript);
  }

  /** Reads a whole text into a transcript. */
  static void read(String text, Transcript transcript) throws MalformedScoreException {
    String lines = text.replace("\r\n", "\n").replace('\r', '\n');
    Tokens tokens = Lexer.read(CreditReader.read(lines, transcript));
    new HeaderReader(tokens, transcript).read();
    new TextReader(tokens, transcript).bars();
  }

  /** Whether a bar's number stands here. */
  static boolean atBar(Tokens tokens) {
    Token token = tokens.peek();
    return token.is(Token.Kind.LABEL)
        ? BAR_LABEL.matcher(token.text()).matches()
        : tokens.at(BAR) && NUMBER.matcher(tokens.peek(1).text()).matches();
  }

  private void bars() throws MalformedScoreException {
    List<Word.Declare> parts = transcript.grammar().header.parts;
    for (int slot = 0; slot < parts.size(); slot++) {
      slots.put(parts.get(slot).name(), slot);
    }
    while (!tokens.peek().is(Token.Kind.END)) {
      next();
    }
    if (transcript.isEmpty()) {
      throw tokens
          .peek()
          .unexpected("a score, such as \"Key: G major. Parts: flute. Bar 1. flute: G4 quarter.\"");
    }
    transcript.say(new Word.End(), tokens.peek());
  }

  private void next() throws MalformedScoreException {
    Token token = tokens.peek();
    if (token.is(Token.Kind.LABEL)) {
      tokens.take();
      label(token);
    } else if (atBar(tokens)) {
      tokens.take();
      bar(tokens.take().text(), token);
    } else if (tokens.at(NOW) && tokens.peek(1).word().equals("write")) {
      tokens.skip(2);
      transcript.say(new Word.SecondPass(), token);
    } else if (transcript.grammar().slot() >= 0) {
      noteReader.next();
    } else if (isSoloist() && NoteReader.begins(tokens)) {
      transcript.say(new Word.PartIs(0), token);
    } else {
      barReader.next();
    }
  }

  /** Whether the only part need not be named. */
  private boolean isSoloist() {
    return slots.size() == 1 && transcript.grammar().barNumber() >= 0;
  }

  private void label(Token token) throws MalformedScoreException {
    Matcher bar = BAR_LABEL.matcher(token.text());
    if (slots.containsKey(token.text()) || !bar.matches()) {
      inBar(token);
      return;
    }
    bar(bar.group(1), token);
    if (bar.group(2) != null) {
      inBar(token.of(bar.group(2)));
    }
  }

  private void inBar(Token label) throws MalformedScoreException {
    Integer slot = slots.get(label.text());
    if (slot != null) {
      transcript.say(new Word.PartIs(slot), label);
    } else if (label.word().equals("now write")) {
      transcript.say(new Word.SecondPass(), label);
    } else if (transcript.grammar().slot() < 0 && BarReader.isEvent(label.word())) {
      barReader.event(label);
    } else {
      throw label.unexpected(
          slots.isEmpty()
              ? "no part, since the header has none: begin with, for example, \"Parts: flute.\""
              : "one of the header's parts, such as "
                  + Suggestion.nearest(label.text(), slots.keySet()));
    }
  }

  private void bar(String number, Token token) throws MalformedScoreException {
    transcript.say(new Word.BarIs(Integer.parseInt(number)), token.of("Bar " + number));
  }
}
