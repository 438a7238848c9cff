package app.refrain.model.wishes;

import app.refrain.model.CompositionRequest;
import app.refrain.model.wishes.Wish.Kind;
import app.refrain.music.Key;
import app.refrain.music.Meter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Decides between wishes that contradict each other: what is said outright goes before what only
 * follows, and of equals the last holds. Modes find their tonics, seconds become bars.
 */
final class Decision {

  private static final double USUAL_TEMPO = 120;
  private static final int PHRASE = 4;

  /** From the signature of a major key to that of its minor an enharmonic change away. */
  private static final int FURTHER = 9;

  private final List<Wish> holding = new ArrayList<>();
  private final List<Wish> overruled = new ArrayList<>();

  Decision(List<Wish> said) {
    for (Kind kind : Kind.values()) {
      List<Wish> ofKind = said.stream().filter(w -> w.kind() == kind).toList();
      if (kind.isList()) {
        holding.addAll(ofKind);
      } else if (kind == Kind.KEY) {
        key(ofKind).ifPresent(holding::add);
      } else {
        one(ofKind).ifPresent(holding::add);
      }
    }
    holding.replaceAll(w -> w.value().endsWith(LengthRule.SECONDS) ? inBars(w) : w);
    holding.sort(Comparator.comparingInt(w -> w.span().from()));
  }

  UnderstoodWishes understood(String text, List<Span> unknown) {
    return new UnderstoodWishes(text, holding, overruled, unknown);
  }

  /** The one that holds; the others that say something else give way. */
  private Optional<Wish> one(List<Wish> wishes) {
    boolean anySaid = wishes.stream().anyMatch(w -> !w.implied());
    Optional<Wish> last = wishes.stream().filter(w -> !anySaid || !w.implied()).reduce((a, b) -> b);
    last.ifPresent(
        holds ->
            wishes.stream().filter(w -> !w.value().equals(holds.value())).forEach(overruled::add));
    return last;
  }

  /** A tonic takes the mode that is said with it, else elsewhere, else major. */
  private Optional<Wish> key(List<Wish> wishes) {
    Optional<Wish> tonic = one(wishes.stream().filter(w -> w.value().contains(" ")).toList());
    Optional<Wish> mode = one(wishes.stream().filter(w -> !w.value().contains(" ")).toList());
    if (tonic.isEmpty()) {
      return mode.map(m -> withValue(m, tonicOf(m.value()) + " " + m.value()));
    }
    String value = tonic.get().value();
    if (value.endsWith(KeyRule.ANY_MODE)) {
      String name = value.substring(0, value.indexOf(' '));
      return tonic.map(t -> withValue(t, key(name, mode.map(Wish::value).orElse(KeyRule.MAJOR))));
    }
    mode.filter(m -> !m.implied() && !value.endsWith(m.value())).ifPresent(overruled::add);
    return tonic;
  }

  private static String tonicOf(String mode) {
    return mode.equals(KeyRule.MINOR) ? "A" : "C";
  }

  /** Some tonics of major keys have another name in minor: Db minor is C# minor. */
  private static String key(String tonic, String mode) {
    try {
      return Key.parse(tonic + " " + mode).toString();
    } catch (IllegalArgumentException e) {
      Key major = Key.parse(tonic + " major");
      return new Key(major.fifths() + FURTHER, Key.Mode.MINOR).toString();
    }
  }

  /** As many bars as last so long, in whole phrases. */
  private Wish inBars(Wish wish) {
    double seconds =
        Double.parseDouble(wish.value().substring(0, wish.value().indexOf(LengthRule.SECONDS)));
    double tempo = value(Kind.TEMPO).map(Double::valueOf).orElse(USUAL_TEMPO);
    Meter meter = value(Kind.METER).map(Meter::parse).orElse(Meter.COMMON);
    double quarters = seconds * tempo / 60;
    double bars = quarters * meter.unit() / (4.0 * meter.beats());
    long phrases = Math.max(1, Math.round(bars / PHRASE));
    return withValue(wish, String.valueOf(Math.min(CompositionRequest.MAX_BARS, phrases * PHRASE)));
  }

  private Optional<String> value(Kind kind) {
    return holding.stream().filter(w -> w.kind() == kind).map(Wish::value).findFirst();
  }

  private static Wish withValue(Wish wish, String value) {
    return new Wish(wish.kind(), value, wish.span(), wish.implied());
  }
}
