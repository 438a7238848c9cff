package app.refrain.model;

import app.refrain.model.draft.Cell;
import app.refrain.model.text.Vocabulary;
import app.refrain.music.Credits;
import app.refrain.music.Key;
import app.refrain.music.KeyChange;
import app.refrain.music.Meter;
import app.refrain.music.MeterChange;
import app.refrain.music.Score;
import app.refrain.music.TempoChange;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A request made precise: the piece to work on, and what of it is to be written.
 *
 * @param piece the seed with the wishes applied; with the parts to write, empty where they are new
 * @param length how many bars the piece has before anything is written
 * @param more how many bars are written after them
 * @param open cells within the piece that are written anew
 */
record Assignment(Score piece, int length, int more, SortedSet<Cell> open) {

  private static final String DEFAULT_STYLE = "dance tune";
  private static final List<String> USUAL_PARTS = List.of("flute", "nylon guitar");
  private static final double DEFAULT_TEMPO = 120;
  private static final int SLOWEST = 10;
  private static final int FASTEST = 1000;

  /**
   * @throws CompositionException if the request contradicts itself or its seed
   */
  static Assignment of(CompositionRequest request) throws CompositionException {
    Assignment assignment =
        switch (request.task()) {
          case NEW -> new Assignment(blank(request), 0, request.bars(), new TreeSet<>());
          case CONTINUE -> goOn(request);
          case INFILL -> infill(request);
          case HARMONIZE -> harmonize(request);
          case VARY -> vary(request);
        };
    require(
        assignment.open.isEmpty()
            ? request.bars() >= 1 && request.bars() <= CompositionRequest.MAX_BARS
            : true,
        "bars must be 1 to " + CompositionRequest.MAX_BARS + ", not " + request.bars());
    long end =
        (long) assignment.piece.bars().get(assignment.length).start()
            + (long) assignment.more * assignment.piece.meters().getLast().meter().barLength();
    require(
        end <= Score.MAX_TICKS,
        "bars: with them the piece would be longer than "
            + Score.MAX_TICKS / Score.TICKS_PER_QUARTER
            + " quarter notes; take less of the seed");
    require(
        assignment.piece.parts().size() <= Vocabulary.PARTS,
        "parts: at most "
            + Vocabulary.PARTS
            + " play together, not "
            + assignment.piece.parts().size());
    return assignment.marked(sections(request));
  }

  private static Score blank(CompositionRequest request) throws CompositionException {
    Wishes wishes = request.wishes();
    Key key = wishes.key() == null ? Key.C_MAJOR : wishes.key();
    Meter meter = wishes.meter() == null ? Meter.COMMON : wishes.meter();
    double tempo = wishes.tempo() == null ? DEFAULT_TEMPO : wishes.tempo();
    require(
        tempo >= SLOWEST && tempo <= FASTEST,
        "tempo must be %d to %d quarters a minute".formatted(SLOWEST, FASTEST));
    boolean namesNobody = wishes.parts().isEmpty() && request.add().isEmpty();
    List<String> instruments = namesNobody ? USUAL_PARTS : wishes.parts();
    return new Score(
        Credits.NONE.withStyle(wishes.style() == null ? DEFAULT_STYLE : wishes.style()),
        PartChoice.parts(instruments, request.add(), Score.EMPTY),
        List.of(TempoChange.ofBpm(0, tempo)),
        List.of(new MeterChange(0, meter)),
        List.of(new KeyChange(0, key)),
        List.of(),
        List.of());
  }

  /** The seed with the style and key that are wished for. */
  private static Score seed(CompositionRequest request) throws CompositionException {
    Score seed = request.seed();
    require(
        !seed.parts().isEmpty(), "The seed is empty; upload or draw some, or ask for a new piece");
    Wishes wishes = request.wishes();
    Score styled =
        wishes.style() == null ? seed : seed.withCredits(seed.credits().withStyle(wishes.style()));
    return wishes.key() == null || styled.keyAt(0) != null
        ? styled
        : styled.withKeys(List.of(new KeyChange(0, wishes.key())));
  }

  private static Assignment goOn(CompositionRequest request) throws CompositionException {
    require(
        request.write().isEmpty(),
        "write: a continuation writes new bars alone; ask for infill, harmonize or vary");
    Score piece = PartChoice.of(request, seed(request)).piece();
    return new Assignment(piece, request.seed().barCount(), request.bars(), new TreeSet<>());
  }

  private static Assignment infill(CompositionRequest request) throws CompositionException {
    PartChoice choice = PartChoice.of(request, seed(request));
    Score piece = choice.piece();
    int bars = piece.barCount();
    int pickup = piece.bars().hasPickup() ? 1 : 0;
    int last = bars - pickup;
    require(
        request.fromBar() >= 1 && request.toBar() >= request.fromBar() && request.toBar() <= last,
        "fromBar and toBar must lie within the seed's " + last + " bars");
    int from = request.fromBar() - 1 + pickup;
    int to = request.toBar() + pickup;
    return new Assignment(piece, bars, 0, cells(from, to, choice.written()));
  }

  private static Assignment harmonize(CompositionRequest request) throws CompositionException {
    PartChoice choice = PartChoice.of(request, seed(request));
    Score piece = choice.piece();
    require(
        !choice.written().isEmpty(),
        "parts: say which parts to add, for example nylon guitar; what is there stays unless write"
            + " names it");
    require(
        choice.written().size() < piece.parts().size(),
        "write: harmonizing needs at least one part to harmonize");
    return new Assignment(piece, piece.barCount(), 0, cells(0, piece.barCount(), choice.written()));
  }

  private static Assignment vary(CompositionRequest request) throws CompositionException {
    require(
        request.add().isEmpty(), "add: a variation adds no parts; ask for harmonize to add some");
    PartChoice choice = PartChoice.of(request, seed(request));
    Score piece = choice.piece();
    return new Assignment(piece, piece.barCount(), 0, cells(0, piece.barCount(), choice.written()));
  }

  private static SortedSet<Cell> cells(int from, int to, Set<Integer> slots) {
    SortedSet<Cell> cells = new TreeSet<>();
    for (int bar = from; bar < to; bar++) {
      for (int slot : slots) {
        cells.add(new Cell(bar, slot));
      }
    }
    return cells;
  }

  /** What is planned; a new piece gets a form if nobody named sections. */
  private static List<SectionPlan> sections(CompositionRequest request) {
    List<SectionPlan> planned = request.wishes().sections();
    boolean named = planned.stream().anyMatch(p -> !p.section().isEmpty());
    return request.task() != Task.NEW || named
        ? planned
        : Stream.concat(UsualForm.of(request.bars()).stream(), planned.stream()).toList();
  }

  /** With the planned sections and chords in the bars that come after the piece. */
  private Assignment marked(List<SectionPlan> sections) {
    return sections.isEmpty() || more == 0
        ? this
        : new Assignment(
            BarPlanning.marked(sections, piece, length, length + more), length, more, open);
  }

  /** How many bars something is written in. */
  int barsToWrite() {
    return open.isEmpty() ? more : (int) open.stream().mapToInt(Cell::bar).distinct().count();
  }

  /** Whether the notes that begin in a bar of a part are the model's to write. */
  boolean writes(int bar, int slot) {
    return bar >= length || open.contains(new Cell(bar, slot));
  }

  private static void require(boolean holds, String message) throws CompositionException {
    if (!holds) {
      throw new CompositionException(message);
    }
  }
}
