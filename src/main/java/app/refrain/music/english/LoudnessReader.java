package app.refrain.music.english;

import app.refrain.music.Loudness;
import java.util.Map;
import java.util.Optional;

/** Reads dynamics: {@code mf}, {@code mezzo forte}, {@code very soft}. */
final class LoudnessReader {

  private static final Map<String, Loudness> WORDS =
      Map.ofEntries(
          Map.entry("pianississimo", Loudness.PPP),
          Map.entry("pianissimo", Loudness.PP),
          Map.entry("very soft", Loudness.PP),
          Map.entry("very quiet", Loudness.PP),
          Map.entry("piano", Loudness.P),
          Map.entry("soft", Loudness.P),
          Map.entry("softly", Loudness.P),
          Map.entry("quiet", Loudness.P),
          Map.entry("quietly", Loudness.P),
          Map.entry("mezzo piano", Loudness.MP),
          Map.entry("mezzo-piano", Loudness.MP),
          Map.entry("mezzo forte", Loudness.MF),
          Map.entry("mezzo-forte", Loudness.MF),
          Map.entry("forte", Loudness.F),
          Map.entry("loud", Loudness.F),
          Map.entry("loudly", Loudness.F),
          Map.entry("very loud", Loudness.FF),
          Map.entry("fortissimo", Loudness.FF),
          Map.entry("fortississimo", Loudness.FFF));

  private LoudnessReader() {}

  /** Reads a dynamic, or takes nothing and returns empty. */
  static Optional<Loudness> read(Tokens tokens) {
    if (!tokens.peek().is(Token.Kind.WORD)) {
      return Optional.empty();
    }
    String word = tokens.peek().word();
    Optional<Loudness> two = Optional.ofNullable(WORDS.get(word + " " + tokens.peek(1).word()));
    Optional<Loudness> one = Loudness.parse(word).or(() -> Optional.ofNullable(WORDS.get(word)));
    two.or(() -> one).ifPresent(loudness -> tokens.skip(two.isPresent() ? 2 : 1));
    return two.or(() -> one);
  }
}
