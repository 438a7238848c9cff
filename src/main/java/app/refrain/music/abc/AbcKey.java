package app.refrain.music.abc;

import app.refrain.music.Key;
import app.refrain.music.PitchClassName;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a K: field says.
 *
 * @param key the nearest key that scores know; null where there is none
 * @param alters by how much letters C to B are altered
 */
record AbcKey(Key key, int[] alters) {

  static final AbcKey NONE = new AbcKey(null, new int[7]);

  private static final Pattern FORM =
      Pattern.compile("([A-G])([#b♯♭]?)\\s*([A-Za-z]*)(.*)", Pattern.DOTALL);
  private static final Pattern ALTERED = Pattern.compile("(\\^\\^?|__?|=)([A-Ga-g])");
  private static final String LETTERS = "CDEFGAB";

  /** Fifths from a mode's signature to the major one of its tonic, by the mode's first letters. */
  private static final Map<String, Integer> MODES =
      Map.ofEntries(
          Map.entry("", 0),
          Map.entry("maj", 0),
          Map.entry("ion", 0),
          Map.entry("lyd", 1),
          Map.entry("mix", -1),
          Map.entry("dor", -2),
          Map.entry("m", -3),
          Map.entry("min", -3),
          Map.entry("aeo", -3),
          Map.entry("phr", -4),
          Map.entry("loc", -5));

  /**
   * @return null if the text names no key, as where it names only a clef
   */
  static AbcKey parse(String text) {
    String said = text.strip();
    if (said.matches("(?i)(none|exp)\\b.*")) {
      return new AbcKey(null, altered(new int[7], said));
    }
    if (said.matches("H[Pp]\\b.*")) {
      Key pipes = new Key(2, Key.Mode.MAJOR);
      return new AbcKey(pipes, signature(2));
    }
    Matcher form = FORM.matcher(said);
    if (!form.matches()) {
      return null;
    }
    String word = form.group(3).toLowerCase(Locale.ROOT);
    Integer shift = MODES.get(word.length() > 3 ? word.substring(0, 3) : word);
    String rest = shift == null ? form.group(3) + form.group(4) : form.group(4);
    int tonic = PitchClassName.parse(form.group(1) + form.group(2)).fifths();
    int fifths = tonic + (shift == null ? 0 : shift);
    if (Math.abs(fifths) > 7) {
      return null;
    }
    boolean minor = shift != null && shift <= -2;
    Key key = new Key(fifths, minor ? Key.Mode.MINOR : Key.Mode.MAJOR);
    boolean alone = rest.strip().startsWith("exp");
    return new AbcKey(key, altered(alone ? new int[7] : signature(fifths), rest));
  }

  static int[] signature(int fifths) {
    int[] alters = new int[7];
    for (int letter = 0; letter < alters.length; letter++) {
      int natural = new PitchClassName(letter, 0).fifths();
      alters[letter] = Math.floorDiv(fifths - natural + 5, 7);
    }
    return alters;
  }

  private static int[] altered(int[] alters, String text) {
    int[] changed = Arrays.copyOf(alters, alters.length);
    Matcher each = ALTERED.matcher(text);
    while (each.find()) {
      changed[letter(each.group(2).charAt(0))] = alter(each.group(1));
    }
    return changed;
  }

  /** C to B as 0 to 6, in either case; -1 for other characters. */
  static int letter(char c) {
    return LETTERS.indexOf(Character.toUpperCase(c));
  }

  /** Semitones of {@code ^^}, {@code ^}, {@code =}, {@code _}, {@code __}. */
  static int alter(String accidental) {
    return switch (accidental.charAt(0)) {
      case '^' -> accidental.length();
      case '_' -> -accidental.length();
      default -> 0;
    };
  }
}
