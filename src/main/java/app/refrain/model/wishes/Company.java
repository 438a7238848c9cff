package app.refrain.model.wishes;

import app.refrain.model.wishes.Wish.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Decides who plays. Those who were named as in "for flute and guitar" play alone; those as in
 * "with drums" join whoever usually plays the style.
 */
final class Company {

  /** How players are named. */
  enum Manner {
    /** "Piano waltz". */
    BARE,
    /** "For piano", "solo piano". */
    ALONE,
    /** "With piano". */
    JOINING
  }

  private static final Set<String> ALONE =
      Set.of(
          "for",
          "by",
          "on",
          "only",
          "just",
          "solo",
          "alone",
          "play",
          "played",
          "playing",
          "plays",
          "performed",
          "scored",
          "unaccompanied");
  private static final Set<String> JOINING =
      Set.of(
          "with",
          "plus",
          "add",
          "featuring",
          "features",
          "feature",
          "backed",
          "over",
          "including",
          "include",
          "has",
          "having");
  private static final Set<String> AFTERWARDS = Set.of("only", "solo", "alone", "unaccompanied");

  /** Whom drums or a bass accompany if there is no style. */
  private static final List<String> USUAL = List.of("melody (flute)", "chords (nylon guitar)");

  private static final String BAND_ORGAN = "drawbar organ";
  private static final String SINGER = "voice";
  private static final String ORGAN = "church organ";

  private final List<Wish> alone = new ArrayList<>();
  private final List<Wish> joining = new ArrayList<>();
  private final List<Wish> bare = new ArrayList<>();
  private final List<Wish> usual = new ArrayList<>();
  private final List<Wish> named = new ArrayList<>();

  /** What a word says of the players that follow; what was said before if it says nothing. */
  static Manner after(String word, Manner before) {
    return ALONE.contains(word) ? Manner.ALONE : JOINING.contains(word) ? Manner.JOINING : before;
  }

  /** Whether a word that stands after players says that nobody else plays. */
  static boolean isExclusive(String word) {
    return AFTERWARDS.contains(word);
  }

  void add(Wish part, Manner manner) {
    if (part.implied()) {
      usual.add(part);
      return;
    }
    named.add(part);
    switch (manner) {
      case ALONE -> alone.add(part);
      case JOINING -> joining.add(part);
      case BARE -> bare.add(part);
    }
  }

  /**
   * Who plays.
   *
   * @param style the one that holds, or null
   * @param without who shall not play
   */
  List<Wish> players(Wish style, Collection<String> without) {
    Predicate<String> excluded = Players.excluded(List.copyOf(without));
    boolean band = style != null && Ensembles.isForBand(style.value());
    if (!alone.isEmpty() || !bare.isEmpty() && !joins(band)) {
      return named.stream().map(w -> band ? inBand(w, style.value()) : w).toList();
    }
    List<Wish> players = new ArrayList<>(usual);
    if (players.isEmpty() && style != null) {
      Ensembles.of(style.value(), excluded).forEach(p -> players.add(part(p, style.span(), true)));
    }
    if (players.isEmpty()
        && !joining.isEmpty()
        && named.stream().allMatch(w -> Players.isBackground(w.value()))) {
      USUAL.forEach(p -> players.add(part(p, named.getFirst().span(), true)));
    }
    players.removeIf(w -> excluded.test(w.value()));
    named.forEach(w -> join(players, band ? inBand(w, style.value()) : w));
    return players;
  }

  /** Whether those who were just named belong to a band: its rhythm, or the one who leads it. */
  private boolean joins(boolean band) {
    boolean accompanied = band || !joining.isEmpty();
    return accompanied && bare.stream().allMatch(w -> Players.isBackground(w.value()))
        || band && bare.size() == 1 && Players.playsTunes(bare.getFirst().value());
  }

  private void join(List<Wish> players, Wish named) {
    String part = named.value();
    int bass = index(players, w -> Players.isBass(w.value()));
    boolean there =
        players.stream()
            .map(Wish::value)
            .anyMatch(p -> Players.instrument(p).equals(Players.instrument(part)));
    int melody = index(players, w -> w.value().startsWith("melody"));
    if (there && (joinsOnce(named) || Players.isDrums(part))
        || Players.isAnyBass(part) && bass >= 0) {
      return;
    }
    if (Players.isBass(part) && bass >= 0) {
      players.set(bass, part("bass (" + Players.instrument(part) + ")", named.span(), false));
    } else if ((bare.contains(named) || part.equals(SINGER))
        && melody >= 0
        && Players.playsTunes(part)) {
      players.set(melody, part("melody (" + part + ")", named.span(), false));
    } else {
      players.add(named);
    }
  }

  /** Whether only one of its kind was named; two violins are two. */
  private boolean joinsOnce(Wish part) {
    return named.stream().filter(part::equals).count() == 1;
  }

  private static int index(List<Wish> players, Predicate<Wish> wanted) {
    return players.indexOf(players.stream().filter(wanted).findFirst().orElse(null));
  }

  /** An organ in a band stands in no church, and a bass is the one that the style has. */
  private static Wish inBand(Wish part, String style) {
    if (part.value().equals(ORGAN)) {
      return part(BAND_ORGAN, part.span(), false);
    }
    return Ensembles.of(style, instrument -> false).stream()
        .filter(p -> Players.isAnyBass(part.value()) && Players.isBass(p))
        .findFirst()
        .map(p -> part(Players.instrument(p), part.span(), false))
        .orElse(part);
  }

  private static Wish part(String value, Span span, boolean implied) {
    return new Wish(Kind.PART, value, span, implied);
  }
}
