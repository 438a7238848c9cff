package app.refrain.music;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A chord symbol as on a lead sheet, such as {@code Dm7/F}.
 *
 * @param root null for {@link #NONE}
 * @param bass the lowest note where it is not the root, else null
 */
public record ChordSymbol(PitchClassName root, ChordQuality quality, PitchClassName bass) {

  /** No chord: the harmony pauses. */
  public static final ChordSymbol NONE = new ChordSymbol(null, null, null);

  private static final Pattern LEAD_SHEET =
      Pattern.compile("([A-G](?:##|#|bb|b|♯|♭)?)(.*?)(?:/([A-G](?:##|#|bb|b|♯|♭)?))?");
  private static final Pattern HARTE =
      Pattern.compile("([A-G](?:##|#|bb|b)?):([^/]*)(?:/((?:#|b)?)([1-9]|1[0-3]))?");

  /** Fifths on the line of fifths of the major scale's degrees 1 to 7. */
  private static final int[] DEGREE_FIFTHS = {0, 2, 4, -1, 1, 3, 5};

  public ChordSymbol {
    bass = bass != null && bass.equals(root) ? null : bass;
  }

  /**
   * Reads a lead-sheet symbol ({@code Dm7/F}, {@code N.C.}) or Harte's syntax ({@code D:min7/b3},
   * {@code N}). Additions in parentheses that are not understood are left out.
   *
   * @return empty if the text is no chord
   */
  public static Optional<ChordSymbol> parse(String text) {
    String symbol = text.strip();
    if (symbol.matches("N|N\\.?C\\.?|none")) {
      return Optional.of(NONE);
    }
    Matcher harte = HARTE.matcher(symbol);
    if (harte.matches()) {
      return quality(harte.group(2))
          .map(
              q ->
                  ofHarte(PitchClassName.parse(harte.group(1)), q, harte.group(3), harte.group(4)));
    }
    Matcher leadSheet = LEAD_SHEET.matcher(symbol);
    if (!leadSheet.matches()) {
      return Optional.empty();
    }
    String bass = leadSheet.group(3);
    PitchClassName root = PitchClassName.parse(leadSheet.group(1));
    return quality(leadSheet.group(2))
        .map(q -> new ChordSymbol(root, q, bass == null ? null : PitchClassName.parse(bass)));
  }

  private static ChordSymbol ofHarte(
      PitchClassName root, ChordQuality quality, String accidental, String degree) {
    if (degree == null) {
      return new ChordSymbol(root, quality, null);
    }
    int alter = accidental.equals("b") ? -7 : accidental.equals("#") ? 7 : 0;
    int fifths = root.fifths() + DEGREE_FIFTHS[(Integer.parseInt(degree) - 1) % 7] + alter;
    return new ChordSymbol(root, quality, PitchClassName.ofFifths(Math.clamp(fifths, -15, 19)));
  }

  private static Optional<ChordQuality> quality(String suffix) {
    return ChordQuality.ofSuffix(suffix)
        .or(() -> ChordQuality.ofSuffix(suffix.replaceAll("\\(.*", "")));
  }

  /**
   * The chord some semitones higher, its notes named as the key has them.
   *
   * @param semitones down if negative
   */
  public ChordSymbol respelled(int semitones, Key key) {
    return root == null
        ? this
        : new ChordSymbol(
            respelled(root, semitones, key),
            quality,
            bass == null ? null : respelled(bass, semitones, key));
  }

  private static PitchClassName respelled(PitchClassName name, int semitones, Key key) {
    return key.spell(60 + Math.floorMod(name.pitchClass() + semitones, 12)).name();
  }

  @Override
  public String toString() {
    return root == null ? "none" : root + quality.suffix() + (bass == null ? "" : "/" + bass);
  }
}
