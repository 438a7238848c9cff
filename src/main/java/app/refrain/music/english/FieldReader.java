package app.refrain.music.english;

import app.refrain.music.Key;
import app.refrain.music.MalformedScoreException;
import app.refrain.music.Meter;
import app.refrain.music.PitchClassName;
import app.refrain.music.Quantizer;
import app.refrain.music.TempoChange;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads keys, meters and tempi, in the header and in bars. */
final class FieldReader {

  private static final Set<String> KEY_FILLERS = Set.of("of", "to", "is", "signature", "change");
  private static final Pattern KEY =
      Pattern.compile("([a-g])-?(#|b|♯|♭|sharp|flat|)-?(m|min|minor|maj|major|)");
  private static final Set<String> ACCIDENTALS = Set.of("sharp", "flat");
  private static final Set<String> MODES = Set.of("major", "minor", "maj", "min");
  private static final Pattern FRACTION = Pattern.compile("\\d{1,2}/\\d{1,2}");
  private static final int FRACTION_WORDS = 3;
  private static final Pattern TEMPO =
      Pattern.compile("\\D{0,3}(\\d{1,8}(?:\\.\\d{1,20})?)(?:bpm)?");
  private static final int TEMPO_WORDS = 8;

  private FieldReader() {}

  static Word.KeyIs key(Tokens tokens) throws MalformedScoreException {
    tokens.skipAll(KEY_FILLERS);
    Token token = tokens.take();
    Matcher matcher = KEY.matcher(token.word());
    if (!token.is(Token.Kind.WORD) || !matcher.matches()) {
      throw token.unexpected("a key such as G major or E minor");
    }
    String accidental = matcher.group(2);
    if (accidental.isEmpty() && tokens.at(ACCIDENTALS)) {
      accidental = tokens.take().word();
    }
    String mode = matcher.group(3);
    if (mode.isEmpty() && tokens.at(MODES)) {
      mode = tokens.take().word();
    }
    return new Word.KeyIs(
        key(matcher.group(1) + sign(accidental), mode.matches("m|min|minor"), token));
  }

  private static String sign(String accidental) {
    return accidental.replace("sharp", "#").replace("flat", "b");
  }

  private static Key key(String tonic, boolean minor, Token token) throws MalformedScoreException {
    try {
      return Key.parse(PitchClassName.parse(tonic) + (minor ? " minor" : " major"));
    } catch (IllegalArgumentException e) {
      throw token.unexpected("a key of at most seven sharps or flats");
    }
  }

  static Meter meter(Tokens tokens) throws MalformedScoreException {
    Token token = tokens.peek();
    String first = token.word();
    if (first.equals("common") || first.equals("cut")) {
      tokens.skip(tokens.peek(1).word().equals("time") ? 2 : 1);
      return first.equals("cut") ? new Meter(2, 2) : Meter.COMMON;
    }
    List<String> words = tokens.phrase(FRACTION_WORDS, Set.of());
    for (int count = 1; count <= words.size(); count++) {
      String fraction = String.join("", words.subList(0, count));
      if (FRACTION.matcher(fraction).matches()) {
        tokens.skip(count);
        return meter(fraction, token);
      }
    }
    throw token.unexpected("a meter such as 6/8");
  }

  private static Meter meter(String fraction, Token token) throws MalformedScoreException {
    try {
      return Meter.parse(fraction);
    } catch (IllegalArgumentException e) {
      throw token.unexpected(
          "a meter of 1 to "
              + Meter.MAX_BEATS
              + " beats in halves, quarters, eighths, sixteenths or thirty-seconds");
    }
  }

  /** The last number of a phrase such as {@code quarter = 112} or {@code 112 bpm}. */
  static Word.TempoIs tempo(Tokens tokens) throws MalformedScoreException {
    Token token = tokens.peek();
    int beat =
        DurationReader.at(tokens) ? DurationReader.read(tokens) : Quantizer.STEPS_PER_QUARTER;
    List<String> words = tokens.phrase(TEMPO_WORDS, BarReader.EVENTS);
    for (int i = words.size() - 1; i >= 0; i--) {
      Matcher matcher = TEMPO.matcher(words.get(i).toLowerCase(Locale.ROOT));
      if (matcher.matches()) {
        tokens.skip(words.size());
        return tempo(
            Double.parseDouble(matcher.group(1)) * beat / Quantizer.STEPS_PER_QUARTER, token);
      }
    }
    throw token.unexpected("a tempo in quarter notes a minute, such as 112");
  }

  private static Word.TempoIs tempo(double bpm, Token token) throws MalformedScoreException {
    int micros = bpm > 0 ? TempoChange.microsOf(bpm) : 0;
    if (micros < 1 || micros > TempoChange.MAX_MICROS) {
      throw token.unexpected("a tempo that can be played, such as 112");
    }
    return new Word.TempoIs(micros);
  }
}
