package app.refrain.model.wishes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Understands wishes in plain English without any model: each word belongs to the rule that makes
 * the longest phrase of it, says nothing, or is named as not understood.
 */
public final class WishReader {

  /** The longest text that is read, in characters. */
  public static final int MAX_LENGTH = 1000;

  private static final List<Rule> RULES =
      List.of(
          new WithoutRule(),
          new KeyRule(),
          new MeterRule(),
          new TempoRule(),
          new LengthRule(),
          new StyleRule(),
          new PartRule(),
          new MoodRule());

  /** Words that say nothing that could be followed. */
  private static final Set<String> FILLERS =
      Set.of(
          """
          a about above accompanied accompaniment add all almost also an and another any approximately around arrangement
          as at be beautiful bit bpm but by can compose composed composition could create do duet duo each ensemble
          exactly feature features featuring feel feeling few find for from generate get give good has have having help
          how i i'd i'm in instrument instrumental instruments into is it it's its just keep key kind let let's like
          little look looking lovely made make maybe me measure melodic melody meter metre moderately mood more must music my need
          new nice of on one or our part parts perhaps piece pieces play played player players playing plays please
          pretty put quartet quintet quite rather really rhythm roughly scored section short should solo some something
          sort sound sounding sounds start style tempo that the their them then there these this time to trio try tune
          tunes type up us use using very want way we which will with write written you your beat beats minute per
          signature instead featured lead back plus\
          """
              .split("\\s+"));

  private final Words words;
  private final String text;
  private final List<Wish> said = new ArrayList<>();
  private final List<Span> unknown = new ArrayList<>();

  private WishReader(String text) {
    this.text = text;
    words = new Words(text);
  }

  /**
   * @throws IllegalArgumentException if the text is longer than {@value #MAX_LENGTH} characters
   */
  public static UnderstoodWishes read(String text) {
    if (text.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "A wish has at most %,d characters, not %,d".formatted(MAX_LENGTH, text.length()));
    }
    return new WishReader(text).read();
  }

  private UnderstoodWishes read() {
    int before = -2;
    for (int at = 0; at < words.count(); ) {
      Match match = longest(at);
      if (match.isNone()) {
        if (!FILLERS.contains(words.at(at))) {
          notUnderstood(at, before == at - 1);
          before = at;
        }
        at++;
      } else {
        Span span = words.span(at, match.count());
        match.meanings().forEach(m -> said.add(new Wish(m.kind(), m.value(), span, m.implied())));
        at += match.count();
      }
    }
    return new Decision(said).understood(text, unknown);
  }

  private Match longest(int at) {
    Match longest = Match.NONE;
    for (Rule rule : RULES) {
      Match match = rule.match(words, at);
      longest = match.count() > longest.count() ? match : longest;
    }
    return longest;
  }

  /** Words in a row are named together. */
  private void notUnderstood(int at, boolean goesOn) {
    Span span = words.span(at, 1);
    unknown.add(goesOn ? unknown.removeLast().and(span) : span);
  }
}
