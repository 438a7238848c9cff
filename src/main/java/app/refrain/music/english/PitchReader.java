package app.refrain.music.english;

import app.refrain.music.GeneralMidi;
import app.refrain.music.MalformedScoreException;
import app.refrain.music.PitchClassName;
import app.refrain.music.PitchName;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads pitches by the names they are written with such as {@code F#4}, {@code B♭3}, {@code B flat
 * 3}, and drums such as {@code closed hat}.
 */
final class PitchReader {

  private static final int WORDS_OF_A_PITCH = 3;
  private static final int WORDS_OF_A_DRUM = 4;
  private static final Pattern PITCH =
      Pattern.compile("([a-g])(##|#|x|bb?|♯♯?|♭♭?|𝄪|𝄫|-?(?:sharp|flat)-?|)(-?\\d{1,2})");

  /** What may stand apart from a letter: {@code B flat 3}, but not {@code f b3}, which is loud. */
  private static final Pattern REST_OF_A_PITCH =
      Pattern.compile("sharp|flat|#|♯|♭|(?:sharp|flat|)-?\\d{1,2}");

  private PitchReader() {}

  /** Whether a token is a whole pitch. */
  static boolean isPitch(Token token) {
    return PITCH.matcher(token.word()).matches();
  }

  /** Reads a pitch or a drum, or returns null if there is none. */
  static Word read(Tokens tokens, boolean drums) throws MalformedScoreException {
    if (!tokens.peek().is(Token.Kind.WORD)) {
      return null;
    }
    return drums ? drum(tokens) : pitch(tokens);
  }

  private static Word pitch(Tokens tokens) throws MalformedScoreException {
    String name = tokens.peek().word();
    for (int count = 1; count <= WORDS_OF_A_PITCH; count++) {
      Matcher matcher = PITCH.matcher(name);
      if (matcher.matches()) {
        PitchName pitch = pitch(matcher);
        if (pitch.pitch() < 0 || pitch.pitch() > 127) {
          throw tokens.peek().unexpected("a note from C-1 to G9");
        }
        tokens.skip(count);
        return new Word.NamedPitch(pitch);
      }
      String next = tokens.peek(count).word();
      if (!REST_OF_A_PITCH.matcher(next).matches()) {
        return null;
      }
      name += next;
    }
    return null;
  }

  private static PitchName pitch(Matcher matcher) {
    String accidental =
        matcher.group(2).replace("-", "").replace("sharp", "#").replace("flat", "b");
    PitchClassName name = PitchClassName.parse(matcher.group(1) + accidental);
    return new PitchName(name, Integer.parseInt(matcher.group(3)));
  }

  private static Word drum(Tokens tokens) {
    List<String> words = tokens.phrase(WORDS_OF_A_DRUM, Set.of());
    for (int count = words.size(); count > 0; count--) {
      String name = String.join(" ", words.subList(0, count)).toLowerCase(Locale.ROOT);
      OptionalInt key = GeneralMidi.drumPitch(name);
      if (key.isPresent()) {
        tokens.skip(count);
        return new Word.Drum(key.getAsInt());
      }
    }
    return null;
  }
}
