package app.refrain.model.refine.training;

import app.refrain.model.refine.Protection;
import app.refrain.model.refine.RefinerBatch;
import app.refrain.model.refine.RefinerExample;
import app.refrain.model.training.BatchSource;
import app.refrain.music.Score;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/**
 * Batches of damaged pieces: of similar length, in all keys, at all rates up to {@value #MAX_RATE},
 * some without key or chord symbols, some with notes that are a person's.
 */
public final class RefinerLessons implements BatchSource<RefinerBatch> {
  static final double MAX_RATE = 0.25;
  private static final double CLEAN_SHARE = 0.1;
  private static final double KEYLESS_SHARE = 0.1;
  private static final double CHORDLESS_SHARE = 0.3;
  private static final double PROTECTED_SHARE = 0.4;

  /** The longest example, in notes, and the most that one batch takes from a piece. */
  private static final int WINDOW = 128;

  private static final int WINDOWS = 6;

  /** Longer pieces are drawn no more often than pieces with so many notes. */
  private static final int MOST_WEIGHT = 512;

  /** Pieces of a batch are at most so far apart in the order of their windows' lengths. */
  private static final int NEIGHBOURHOOD = 150;

  private final List<Score> pieces;
  private final long[] weightUpTo;
  private final Mistakes mistakes;
  private final int notesPerBatch;
  private final long seed;

  /**
   * @param pieces clean music
   * @param notesPerBatch about how many notes a batch has
   */
  public RefinerLessons(List<Score> pieces, Mistakes mistakes, int notesPerBatch, long seed) {
    this.pieces =
        pieces.stream()
            .filter(p -> p.noteCount() > 0)
            .sorted(Comparator.comparingInt(p -> windowLength(p.noteCount())))
            .toList();
    this.mistakes = mistakes;
    this.notesPerBatch = notesPerBatch;
    this.seed = seed;
    weightUpTo = new long[this.pieces.size()];
    long sum = 0;
    for (int i = 0; i < weightUpTo.length; i++) {
      sum += Math.min(this.pieces.get(i).noteCount(), MOST_WEIGHT);
      weightUpTo[i] = sum;
    }
  }

  @Override
  public RefinerBatch batch(long step) {
    SplittableRandom random = new SplittableRandom(seed * 1_000_003 + step);
    int centre = drawPiece(random);
    int from = Math.max(0, centre - NEIGHBOURHOOD);
    int to = Math.min(pieces.size(), centre + NEIGHBOURHOOD + 1);
    List<RefinerExample> examples = new ArrayList<>();
    int notes = 0;
    while (notes < notesPerBatch) {
      for (RefinerExample window :
          windows(lesson(pieces.get(random.nextInt(from, to)), random).example(), random)) {
        examples.add(window);
        notes += window.size();
      }
    }
    return new RefinerBatch(examples);
  }

  /** The batches of the first steps. */
  public List<RefinerBatch> first(int count) {
    return LongStream.rangeClosed(1, count).mapToObj(this::batch).toList();
  }

  private int drawPiece(SplittableRandom random) {
    long ticket = random.nextLong(weightUpTo[weightUpTo.length - 1]);
    int piece = 0;
    while (weightUpTo[piece] <= ticket) {
      piece++;
    }
    return piece;
  }

  private Lesson lesson(Score piece, SplittableRandom random) {
    double rate = random.nextDouble() < CLEAN_SHARE ? 0 : random.nextDouble(MAX_RATE);
    Protection protection =
        random.nextDouble() < PROTECTED_SHARE ? protection(piece, random) : Protection.NONE;
    Lesson lesson =
        mistakes.make(piece, rate, protection, random).transposed(random.nextInt(-6, 6));
    Score draft = lesson.draft();
    if (random.nextDouble() < KEYLESS_SHARE) {
      draft = draft.withKeys(List.of());
    }
    if (random.nextDouble() < CHORDLESS_SHARE) {
      draft = draft.withChords(List.of());
    }
    return new Lesson(draft, lesson.corrections(), lesson.protection());
  }

  /** A person wrote one of several parts, or the beginning. */
  private static Protection protection(Score score, SplittableRandom random) {
    if (score.parts().size() > 1 && random.nextBoolean()) {
      int part = random.nextInt(score.parts().size());
      return note -> note.part() == part;
    }
    int until = random.nextInt(score.end());
    return note -> note.note().onset() < until;
  }

  private static List<RefinerExample> windows(RefinerExample whole, SplittableRandom random) {
    int length = windowLength(whole.size());
    List<RefinerExample> windows = new ArrayList<>();
    for (int from = 0; from < whole.size(); from += length) {
      windows.add(whole.window(from, Math.min(whole.size(), from + length)));
    }
    while (windows.size() > WINDOWS) {
      windows.remove(random.nextInt(windows.size()));
    }
    return windows;
  }

  private static int windowLength(int notes) {
    return Math.ceilDiv(notes, Math.ceilDiv(notes, WINDOW));
  }
}
