package app.refrain.model.wishes;

import app.refrain.model.Wishes;
import app.refrain.model.wishes.Wish.Kind;

/** Understands kinds of music by the names that the models know. */
final class StyleRule implements Rule {

  /** Also what can be done to a tune, which people mean more often. */
  private static final String VARIATIONS = "variations";

  private final Lexicon names = new Lexicon();

  StyleRule() {
    for (String style : Wishes.knownStyles()) {
      if (!style.equals(VARIATIONS)) {
        String name = style.replace("-", " ");
        String plural = name.endsWith("z") || name.endsWith("s") ? name + "es" : name + "s";
        names.add(name + ", " + plural, Match.said(Kind.STYLE, style));
      }
    }
  }

  @Override
  public Match match(Words words, int at) {
    return names.match(words, at);
  }
}
