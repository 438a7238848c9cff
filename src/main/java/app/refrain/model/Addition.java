package app.refrain.model;

import app.refrain.music.GeneralMidi;
import app.refrain.music.Part;
import app.refrain.music.Score;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is added to a piece: an instrument, or what a band calls a part. */
final class Addition {

  private static final String BASS = "fingered bass";
  private static final String CHORDS = "piano";
  private static final String SECOND_VOICE = "second voice";

  private static final Pattern NAMED_PART =
      Pattern.compile("([^.,:;()|\\[\\]]+?)\\s*\\(\\s*([^()]+?)\\s*\\)");

  private Addition() {}

  /**
   * A part without notes.
   *
   * @param name an instrument of General MIDI's, or {@code drums}, {@code bass}, {@code chords},
   *     {@code voice}; a voice has the instrument of the melody
   * @param taken names in lower case that other parts have; the new part's is added
   * @throws CompositionException if it is none of these
   */
  static Part of(String name, Score piece, Set<String> taken) throws CompositionException {
    String word = name.strip().toLowerCase(Locale.ROOT);
    return switch (word) {
      case "bass" -> named(word, program(BASS), false, taken);
      case "chords" -> named(word, program(CHORDS), false, taken);
      case "voice", SECOND_VOICE -> named(SECOND_VOICE, melody(piece), false, taken);
      default -> instrument(word, taken);
    };
  }

  /**
   * A part without notes for an instrument of General MIDI's, or the drums, perhaps with a name of
   * its own: {@code flute}, {@code melody (flute)}.
   *
   * @throws CompositionException if it is none
   */
  static Part instrument(String name, Set<String> taken) throws CompositionException {
    String word = name.strip().toLowerCase(Locale.ROOT);
    Matcher named = NAMED_PART.matcher(word);
    String instrument = named.matches() ? named.group(2) : word;
    boolean drums = instrument.equals(GeneralMidi.DRUMS);
    return named(
        named.matches() ? named.group(1) : word, drums ? 0 : program(instrument), drums, taken);
  }

  private static Part named(String name, int program, boolean drums, Set<String> taken) {
    String free = name;
    for (int i = 2; !taken.add(free); i++) {
      free = name + " " + i;
    }
    return new Part(free, program, drums, List.of());
  }

  /** The program of the first part with a tune. */
  private static int melody(Score piece) {
    return piece.parts().stream()
        .filter(p -> !p.drums() && !p.notes().isEmpty())
        .findFirst()
        .map(Part::program)
        .orElse(0);
  }

  private static int program(String instrument) throws CompositionException {
    return GeneralMidi.program(instrument)
        .orElseThrow(
            () ->
                new CompositionException(
                    "parts: \""
                        + instrument
                        + "\" is no General MIDI instrument; try flute, piano or nylon guitar"));
  }
}
