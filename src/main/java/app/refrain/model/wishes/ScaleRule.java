package app.refrain.model.wishes;

import app.refrain.model.wishes.Wish.Kind;
import app.refrain.music.Key;
import app.refrain.music.PitchClassName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Understands scales, tone by tone: {@code scale: C D Eb F G Ab Bb}; the nearest key holds. */
final class ScaleRule implements Rule {

  private static final Set<String> SCALE = Set.of("scale", "notes", "tones", "mode");
  private static final int FEWEST = 5;
  private static final List<Integer> MAJOR = List.of(0, 2, 4, 5, 7, 9, 11);
  private static final List<Integer> MINOR = List.of(0, 2, 3, 5, 7, 8, 10);
  private static final List<Integer> HARMONIC_MINOR = List.of(0, 2, 3, 5, 7, 8, 11);

  @Override
  public Match match(Words words, int at) {
    if (!SCALE.contains(words.at(at))) {
      return Match.NONE;
    }
    List<PitchClassName> tones = new ArrayList<>();
    int next = at + 1;
    for (Optional<PitchClassName> tone = tone(words, next); tone.isPresent(); ) {
      tones.add(tone.get());
      next++;
      tone = tone(words, next);
    }
    return tones.size() < FEWEST ? Match.NONE : key(tones, next - at);
  }

  private static Optional<PitchClassName> tone(Words words, int at) {
    return words.at(at).matches("[a-g][#♯♭b]?")
        ? Optional.of(PitchClassName.parse(words.at(at)))
        : Optional.empty();
  }

  private static Match key(List<PitchClassName> tones, int count) {
    PitchClassName tonic = tones.getFirst();
    Set<Integer> scale = new TreeSet<>();
    tones.forEach(tone -> scale.add(Math.floorMod(tone.pitchClass() - tonic.pitchClass(), 12)));
    boolean minor = common(scale, MINOR) > common(scale, MAJOR);
    String mode = minor ? KeyRule.MINOR : KeyRule.MAJOR;
    String key = written(tonic, mode);
    Match match = Match.of(count, Match.said(Kind.KEY, key));
    boolean exact =
        scale.equals(Set.copyOf(MAJOR))
            || scale.equals(Set.copyOf(MINOR))
            || scale.equals(Set.copyOf(HARMONIC_MINOR));
    return exact
        ? match
        : match.limited(
            "Only major and minor scales can be kept to; %s has most of these tones."
                .formatted(key));
  }

  private static long common(Set<Integer> scale, List<Integer> other) {
    return scale.stream().filter(other::contains).count();
  }

  /** Some tonics have no signature in a mode; their other name has one. */
  private static String written(PitchClassName tonic, String mode) {
    try {
      return Key.parse(tonic + " " + mode).toString();
    } catch (IllegalArgumentException e) {
      int turn = tonic.fifths() > 0 ? -12 : 12;
      return Key.parse(PitchClassName.ofFifths(tonic.fifths() + turn) + " " + mode).toString();
    }
  }
}
