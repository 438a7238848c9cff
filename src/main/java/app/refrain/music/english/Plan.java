package app.refrain.music.english;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What bars are asked to be like, from one bar on until another plan of the same aspect: {@code
 * density busy}, {@code range high}, {@code polyphony 4}, {@code loudness quiet}.
 *
 * @param value one of the aspect's
 */
public record Plan(Aspect aspect, String value) {

  /** What can be asked for, in the order in which a bar says it. */
  public enum Aspect {
    /** How many onsets there are. */
    DENSITY(List.of("sparse", "medium", "busy")),
    /** How high the highest part plays. */
    RANGE(List.of("low", "middle", "high")),
    /** How many pitches sound together. */
    POLYPHONY(IntStream.rangeClosed(1, 8).mapToObj(String::valueOf).toList()),
    LOUDNESS(List.of("quiet", "medium", "loud"));

    private final List<String> levels;

    Aspect(List<String> levels) {
      this.levels = levels;
    }

    /** The values that can be asked for, from the least to the most. */
    public List<String> levels() {
      return levels;
    }

    /** The word that introduces the aspect. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The aspect that a word introduces. */
    public static Optional<Aspect> of(String word) {
      for (Aspect aspect : values()) {
        if (aspect.word().equals(word)) {
          return Optional.of(aspect);
        }
      }
      return Optional.empty();
    }
  }

  /**
   * @throws IllegalArgumentException if the aspect has no such value
   */
  public Plan {
    if (!aspect.levels().contains(value)) {
      throw new IllegalArgumentException(
          aspect.word() + " is one of " + String.join(", ", aspect.levels()) + ", not " + value);
    }
  }

  /** Which of the aspect's values it is, from 0. */
  public int level() {
    return aspect.levels().indexOf(value);
  }

  @Override
  public String toString() {
    return aspect.word() + " " + value;
  }
}
