package app.refrain.music;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Scores of every kind that the model allows, musical or not, for tests that must hold for all of
 * them.
 */
public final class RandomScores {

  private static final List<String> NAMES =
      List.of("Melody", "", "Flöte", "A", "Section A", "none", "低音", "Chorus 2", "N.C.", "x, y");
  private static final int QUARTERS = 40;

  private final RandomGenerator random;
  private final int grid;

  private RandomScores(long seed, int grid) {
    this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    this.grid = grid;
  }

  /** Scores whose onsets and durations are any number of ticks. */
  public static Stream<Score> free(int count) {
    return IntStream.range(0, count).mapToObj(seed -> new RandomScores(seed, 1).score());
  }

  /**
   * Scores whose onsets and durations are multiples of a grid.
   *
   * @param grid ticks
   */
  public static Stream<Score> onGrid(int grid, int count) {
    return IntStream.range(0, count).mapToObj(seed -> new RandomScores(seed, grid).score());
  }

  private Score score() {
    return new Score(
        credits(),
        IntStream.range(0, random.nextInt(20)).mapToObj(i -> part()).toList(),
        some(3, () -> new TempoChange(tick(), random.nextInt(1, TempoChange.MAX_MICROS + 1))),
        some(4, () -> new MeterChange(tick(), meter())),
        some(3, () -> new KeyChange(tick(), key())),
        some(8, () -> new ChordChange(tick(), chord())),
        some(4, () -> new SectionMark(tick(), oneOf(NAMES))));
  }

  private Credits credits() {
    return new Credits(oneOf(NAMES), oneOf(NAMES), oneOf(NAMES), oneOf(NAMES));
  }

  private Part part() {
    boolean dense = random.nextInt(4) == 0;
    List<Note> notes =
        IntStream.range(0, random.nextInt(60))
            .mapToObj(i -> dense ? note(60, 62) : note(0, 128))
            .toList();
    return new Part(oneOf(NAMES), random.nextInt(128), random.nextInt(5) == 0, notes);
  }

  private Note note(int lowest, int beyondHighest) {
    int longest = random.nextInt(8) == 0 ? 20 : 2;
    int duration = grid * random.nextInt(1, longest * Score.TICKS_PER_QUARTER / grid + 1);
    int pitch = random.nextInt(lowest, beyondHighest);
    PitchClassName spelling = random.nextInt(4) == 0 ? spelling(pitch) : null;
    return new Note(tick(), duration, pitch, random.nextInt(1, 128), spelling);
  }

  /** Any of the names that belong to a pitch. */
  private PitchClassName spelling(int pitch) {
    int fifths = Math.floorMod(7 * pitch + 15, 12) - 15;
    return PitchClassName.ofFifths(fifths + 12 * random.nextInt(fifths + 24 <= 19 ? 3 : 2));
  }

  private Meter meter() {
    return new Meter(random.nextInt(1, 13), 1 << random.nextInt(1, 5));
  }

  private Key key() {
    return new Key(random.nextInt(-7, 8), oneOf(Arrays.asList(Key.Mode.values())));
  }

  private ChordSymbol chord() {
    if (random.nextInt(8) == 0) {
      return ChordSymbol.NONE;
    }
    PitchClassName root = PitchClassName.ofFifths(random.nextInt(-7, 10));
    PitchClassName bass = PitchClassName.ofFifths(random.nextInt(-7, 10));
    boolean inverted = random.nextInt(3) == 0 && !bass.equals(root);
    return new ChordSymbol(
        root, oneOf(Arrays.asList(ChordQuality.values())), inverted ? bass : null);
  }

  private int tick() {
    return grid * random.nextInt(QUARTERS * Score.TICKS_PER_QUARTER / grid);
  }

  private <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private <T> List<T> some(int most, Supplier<T> maker) {
    List<T> made = new ArrayList<>();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      made.add(maker.get());
    }
    return made;
  }
}
