package app.refrain.studio.score;

import app.refrain.music.Score;
import app.refrain.studio.score.Operation.NoteDelete;
import app.refrain.studio.score.Operation.NotePut;
import app.refrain.studio.score.Operation.PartDelete;
import app.refrain.studio.score.Operation.PartPut;
import app.refrain.studio.score.Operation.ScorePut;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/**
 * Operations on few parts and notes, so that they meet often. Some of them cannot be done. The same
 * seed gives the same operations.
 */
public final class RandomOperations {

  private final RandomGenerator random;

  public RandomOperations(long seed) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  public List<Operation> group() {
    return IntStream.rangeClosed(0, random.nextInt(4)).mapToObj(i -> operation()).toList();
  }

  private Operation operation() {
    return switch (random.nextInt(20)) {
      case 0 -> new PartDelete(part());
      case 1, 2, 3, 4 -> part(part());
      case 5 -> score();
      case 6, 7, 8 -> new NoteDelete(note());
      case 9, 10, 11, 12 -> partial(note());
      default -> complete(note(), part());
    };
  }

  /** A note with all that it needs. */
  public NotePut complete(String id, String part) {
    return new NotePut(id, part, tick(), 1 + tick(), pitch(), random.nextInt(1, 128));
  }

  private NotePut partial(String id) {
    return new NotePut(
        id,
        maybe(this::part),
        maybe(this::tick),
        maybe(() -> 1 + tick()),
        maybe(this::pitch),
        maybe(() -> random.nextInt(1, 128)));
  }

  private PartPut part(String id) {
    return new PartPut(
        id,
        maybe(() -> "Part " + random.nextInt(10)),
        maybe(() -> random.nextInt(128)),
        maybe(random::nextBoolean),
        maybe(() -> random.nextInt(128)),
        maybe(random::nextBoolean),
        maybe(() -> random.nextInt(10)));
  }

  private ScorePut score() {
    return new ScorePut(
        maybe(() -> "Title " + random.nextInt(10)),
        maybe(() -> "jig"),
        null,
        null,
        maybe(() -> List.of(new Change.Tempo(0, random.nextInt(40, 200)))),
        maybe(() -> List.of(new Change.KeySignature(0, "G major"))),
        maybe(() -> List.of(new Change.TimeSignature(0, "6/8"))),
        maybe(() -> List.of(new Change.Chord(0, "G"), new Change.Chord(1 + tick(), "D7"))),
        maybe(() -> List.of(new Change.Section(tick(), "A"))));
  }

  private String part() {
    return "p" + random.nextInt(4);
  }

  private String note() {
    return "n" + random.nextInt(30);
  }

  private int tick() {
    return random.nextInt(16 * Score.TICKS_PER_QUARTER);
  }

  private int pitch() {
    return random.nextInt(128);
  }

  private <T> T maybe(Supplier<T> value) {
    return random.nextBoolean() ? value.get() : null;
  }
}
