package app.refrain.music.notation;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Signs that make players leave the order of the page. */
public enum Jump {
  SEGNO("segno"),
  CODA("coda"),
  FINE("fine"),
  TO_CODA("tocoda"),
  DA_CAPO("dacapo"),
  DAL_SEGNO("dalsegno");

  private static final String UNTIL =
      "(?: (?:e )?(?:poi )?(?:al|to|til|until) ?(?:the )?(?:fine|coda|segno).*)?";
  private static final Pattern DAL_SEGNO_WORDS =
      Pattern.compile("(?:d s|ds|dal segno|del segno)" + UNTIL);
  private static final Pattern DA_CAPO_WORDS = Pattern.compile("(?:d c|dc|da capo)" + UNTIL);

  private final String attribute;

  Jump(String attribute) {
    this.attribute = attribute;
  }

  /**
   * What players read in words: {@code D.S. al Coda}, {@code Da Capo al Fine}, {@code To Coda},
   * {@code Fine}.
   */
  public static Set<Jump> said(String words) {
    String plain = words.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", " ").strip();
    if (DAL_SEGNO_WORDS.matcher(plain).matches()) {
      return Set.of(DAL_SEGNO);
    }
    if (DA_CAPO_WORDS.matcher(plain).matches()) {
      return Set.of(DA_CAPO);
    }
    return switch (plain) {
      case "to coda", "al coda" -> Set.of(TO_CODA);
      case "fine" -> Set.of(FINE);
      case "coda" -> Set.of(CODA);
      case "segno" -> Set.of(SEGNO);
      default -> Set.of();
    };
  }

  /** The attribute of MusicXML's sound element that says it. */
  public String attribute() {
    return attribute;
  }
}
