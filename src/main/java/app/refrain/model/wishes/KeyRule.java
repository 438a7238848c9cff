package app.refrain.model.wishes;

import app.refrain.model.wishes.Wish.Kind;
import app.refrain.music.Key;
import app.refrain.music.PitchClassName;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Understands keys: {@code D minor}, {@code B-flat}, {@code F#m}, {@code a minor key}. Of church
 * modes it takes the one of major and minor that has their third.
 */
final class KeyRule implements Rule {

  /** A mode without a tonic; the tonic may be said elsewhere. */
  static final String MAJOR = "major";

  static final String MINOR = "minor";

  /** Stands for a key whose mode was not said. */
  static final String ANY_MODE = "any";

  private static final Map<String, String> MODES =
      Map.of(
          "major",
          MAJOR,
          "minor",
          MINOR,
          "dorian",
          MINOR,
          "aeolian",
          MINOR,
          "phrygian",
          MINOR,
          "ionian",
          MAJOR,
          "lydian",
          MAJOR,
          "mixolydian",
          MAJOR);

  private static final Map<String, String> ACCIDENTALS =
      Map.of("sharp", "#", "flat", "b", "#", "#", "♯", "#", "♭", "b");

  private static final Pattern TONIC = Pattern.compile("([A-Ga-g])([#♯♭b]?)(m?)");
  private static final Set<String> BEFORE_A_TONIC = Set.of("in", "of", "to", "key");
  private static final Set<String> KEY = Set.of("key", "mode", "scale", "keys");

  @Override
  public Match match(Words words, int at) {
    Match tonic = tonic(words, at);
    if (!tonic.isNone()) {
      return tonic;
    }
    String mode = MODES.get(words.at(at));
    int count = KEY.contains(words.at(at + 1)) ? 2 : 1;
    return mode == null
        ? Match.NONE
        : limited(words.at(at), mode, Match.of(count, Match.said(Kind.KEY, mode)));
  }

  private static Match tonic(Words words, int at) {
    Matcher name = TONIC.matcher(words.written(at));
    if (!name.matches()) {
      return Match.NONE;
    }
    int count = 1;
    String accidental = ACCIDENTALS.getOrDefault(name.group(2), name.group(2));
    if (accidental.isEmpty() && ACCIDENTALS.containsKey(words.at(at + 1))) {
      accidental = ACCIDENTALS.get(words.at(at + 1));
      count = 2;
    }
    String mode = MODES.get(words.at(at + count));
    boolean announced = BEFORE_A_TONIC.contains(words.at(at - 1));
    boolean capital = Character.isUpperCase(name.group(1).charAt(0));
    boolean article = words.written(at).equals("a") && count == 1;
    if (mode != null) {
      boolean aMinorKey = article && (!announced || KEY.contains(words.at(at + 2)));
      return aMinorKey
          ? Match.NONE
          : limited(words.at(at + count), mode, key(name.group(1) + accidental, mode, count + 1));
    }
    if (!announced || article || !capital && count == 1 && accidental.isEmpty()) {
      return Match.NONE;
    }
    return key(name.group(1) + accidental, name.group(3).isEmpty() ? ANY_MODE : MINOR, count);
  }

  /** Says so where a mode is not what it is taken for. */
  private static Match limited(String said, String mode, Match match) {
    return match.isNone() || said.equals(mode)
        ? match
        : match.limited(
            "Keys are major or minor; %s is nearest to %s, and nothing keeps its own tones."
                .formatted(said, mode));
  }

  /** A key that can be written; one with too many accidentals by its other name. */
  private static Match key(String tonic, String mode, int count) {
    PitchClassName name = PitchClassName.parse(tonic);
    String written = mode.equals(ANY_MODE) ? MAJOR : mode;
    return key(name + " " + written)
        .or(() -> key(PitchClassName.ofFifths(name.fifths() - 12) + " " + written))
        .or(() -> key(PitchClassName.ofFifths(name.fifths() + 12) + " " + written))
        .map(key -> key.tonic() + " " + mode)
        .map(value -> Match.of(count, Match.said(Kind.KEY, value)))
        .orElse(Match.NONE);
  }

  private static Optional<Key> key(String text) {
    try {
      return Optional.of(Key.parse(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
