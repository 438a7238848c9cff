package app.refrain.model.wishes;

import app.refrain.model.CompositionRequest;
import app.refrain.model.wishes.Wish.Kind;
import app.refrain.music.Key;
import app.refrain.music.Meter;
import app.refrain.music.english.Plan;
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

  private static final double MIDDLE = 0.5;

  private final List<Wish> holding = new ArrayList<>();
  private final List<Wish> overruled = new ArrayList<>();

  /**
   * @param faint what holds if nothing else is said
   * @param said all else but who plays
   */
  Decision(List<Wish> faint, List<Wish> said, Company company) {
    Optional<Wish> style = one(of(said, Kind.STYLE)).or(() -> last(of(faint, Kind.STYLE)));
    style.ifPresent(holding::add);
    for (Kind kind : Kind.values()) {
      List<Wish> ofKind = new ArrayList<>(of(said, kind));
      switch (kind) {
        case STYLE -> {}
        case KEY -> key(ofKind).ifPresent(holding::add);
        case METER -> meter(ofKind, style).ifPresent(holding::add);
        case TEMPO -> tempo(ofKind, style).ifPresent(holding::add);
        case PLAN -> plans(ofKind);
        default -> {
          if (kind.isList()) {
            holding.addAll(ofKind);
          } else {
            one(ofKind).ifPresent(holding::add);
          }
        }
      }
    }
    List<String> without = of(said, Kind.WITHOUT).stream().map(Wish::value).toList();
    boolean isNew = value(Kind.TASK).isEmpty();
    holding.addAll(company.players(isNew ? style.orElse(null) : null, without));
    holding.replaceAll(w -> w.value().endsWith(LengthRule.SECONDS) ? inBars(w) : w);
    holding.sort(Comparator.comparingInt(w -> w.span().from()));
  }

  UnderstoodWishes understood(String text, List<Span> unknown, List<Limit> limits) {
    return new UnderstoodWishes(text, holding, overruled, unknown, limits);
  }

  private static List<Wish> of(List<Wish> wishes, Kind kind) {
    return wishes.stream().filter(w -> w.kind() == kind).toList();
  }

  private static Optional<Wish> last(List<Wish> wishes) {
    return wishes.isEmpty() ? Optional.empty() : Optional.of(wishes.getLast());
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

  /** What is said, else the style's; a jig in 4/4 gives way. */
  private Optional<Wish> meter(List<Wish> said, Optional<Wish> style) {
    Optional<Wish> usual =
        style.flatMap(s -> Ensembles.meter(s.value()).map(m -> implied(Kind.METER, m, s.span())));
    if (said.isEmpty()) {
      return usual;
    }
    List<Wish> wishes = new ArrayList<>(said);
    usual.filter(u -> !u.value().equals(Meter.COMMON.toString())).ifPresent(wishes::addFirst);
    return one(wishes);
  }

  /** What is said, which may be a place among the style's tempi, else the middle of them. */
  private Optional<Wish> tempo(List<Wish> said, Optional<Wish> style) {
    Optional<Wish> tempo = one(said);
    if (tempo.isEmpty()) {
      return style.flatMap(
          s ->
              Ensembles.tempo(s.value(), MIDDLE)
                  .map(quarters -> implied(Kind.TEMPO, quarters, s.span())));
    }
    String[] places = tempo.get().value().split("@");
    if (places.length == 1) {
      return tempo;
    }
    String quarters =
        style
            .flatMap(s -> Ensembles.tempo(s.value(), Double.parseDouble(places[1])))
            .map(String::valueOf)
            .orElse(places[0]);
    return tempo.map(t -> withValue(t, quarters));
  }

  /** One of each aspect. */
  private void plans(List<Wish> said) {
    for (Plan.Aspect aspect : Plan.Aspect.values()) {
      one(said.stream().filter(w -> w.value().startsWith(aspect.word() + " ")).toList())
          .ifPresent(holding::add);
    }
  }

  private static Wish implied(Kind kind, Object value, Span span) {
    return new Wish(kind, value.toString(), span, true);
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
