package app.refrain.model;

import app.refrain.model.draft.Cell;
import app.refrain.model.text.Vocabulary;
import app.refrain.music.Credits;
import app.refrain.music.GeneralMidi;
import app.refrain.music.Key;
import app.refrain.music.KeyChange;
import app.refrain.music.Meter;
import app.refrain.music.MeterChange;
import app.refrain.music.Part;
import app.refrain.music.Score;
import app.refrain.music.TempoChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

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
  private static final double DEFAULT_TEMPO = 120;
  private static final int SLOWEST = 10;
  private static final int FASTEST = 1000;

  /**
   * @throws CompositionException if the request contradicts itself or its seed
   */
  static Assignment of(CompositionRequest request) throws CompositionException {
    Assignment assignment =
        switch (request.task()) {
          case NEW -> new Assignment(blank(request.wishes()), 0, request.bars(), new TreeSet<>());
          case CONTINUE ->
              new Assignment(
                  seed(request), request.seed().barCount(), request.bars(), new TreeSet<>());
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
    return assignment;
  }

  private static Score blank(Wishes wishes) throws CompositionException {
    Key key = wishes.key() == null ? Key.C_MAJOR : wishes.key();
    Meter meter = wishes.meter() == null ? Meter.COMMON : wishes.meter();
    double tempo = wishes.tempo() == null ? DEFAULT_TEMPO : wishes.tempo();
    require(
        tempo >= SLOWEST && tempo <= FASTEST,
        "tempo must be %d to %d quarters a minute".formatted(SLOWEST, FASTEST));
    List<String> names =
        wishes.parts().isEmpty() ? List.of("flute", "nylon guitar") : wishes.parts();
    return new Score(
        Credits.NONE.withStyle(wishes.style() == null ? DEFAULT_STYLE : wishes.style()),
        parts(names, Set.of()),
        List.of(TempoChange.ofBpm(0, tempo)),
        List.of(new MeterChange(0, meter)),
        List.of(new KeyChange(0, key)),
        List.of(),
        List.of());
  }

  /** New empty parts, each with a name of its own. */
  private static List<Part> parts(List<String> instruments, Set<String> taken)
      throws CompositionException {
    require(
        instruments.size() <= Vocabulary.PARTS,
        "parts: at most %d play together, not %,d".formatted(Vocabulary.PARTS, instruments.size()));
    Set<String> names = new HashSet<>(taken);
    List<Part> parts = new ArrayList<>();
    for (String instrument : instruments) {
      String name = instrument.strip().toLowerCase(Locale.ROOT);
      boolean drums = name.equals(GeneralMidi.DRUMS);
      int program = drums ? 0 : GeneralMidi.program(name).orElse(-1);
      require(
          program >= 0,
          "parts: \""
              + instrument
              + "\" is no General MIDI instrument; try flute, piano or nylon guitar");
      String free = name;
      for (int i = 2; !names.add(free); i++) {
        free = name + " " + i;
      }
      parts.add(new Part(free, program, drums, List.of()));
    }
    return parts;
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

  private static Assignment infill(CompositionRequest request) throws CompositionException {
    Score piece = seed(request);
    int bars = piece.barCount();
    int pickup = piece.bars().hasPickup() ? 1 : 0;
    int last = bars - pickup;
    require(
        request.fromBar() >= 1 && request.toBar() >= request.fromBar() && request.toBar() <= last,
        "fromBar and toBar must lie within the seed's " + last + " bars");
    int from = request.fromBar() - 1 + pickup;
    int to = request.toBar() + pickup;
    return new Assignment(piece, bars, 0, cells(piece, from, to, kept(piece, request.keep())));
  }

  private static Assignment harmonize(CompositionRequest request) throws CompositionException {
    Score seed = seed(request);
    Set<Integer> kept = kept(seed, request.keep());
    require(!kept.isEmpty(), "keep: harmonizing needs at least one part to harmonize");
    List<Part> parts = new ArrayList<>(seed.parts());
    Set<String> taken = new HashSet<>();
    parts.forEach(p -> taken.add(p.name().toLowerCase(Locale.ROOT)));
    parts.addAll(parts(request.wishes().parts(), taken));
    require(
        parts.size() > kept.size(), "parts: say which parts to write, for example nylon guitar");
    Score piece = seed.withParts(parts);
    return new Assignment(piece, piece.barCount(), 0, cells(piece, 0, piece.barCount(), kept));
  }

  private static Assignment vary(CompositionRequest request) throws CompositionException {
    Score piece = seed(request);
    return new Assignment(
        piece, piece.barCount(), 0, cells(piece, 0, piece.barCount(), kept(piece, request.keep())));
  }

  private static Set<Integer> kept(Score piece, List<String> names) throws CompositionException {
    Map<String, Integer> slots = new HashMap<>();
    for (int slot = 0; slot < piece.parts().size(); slot++) {
      slots.putIfAbsent(piece.parts().get(slot).name().toLowerCase(Locale.ROOT), slot);
    }
    Set<Integer> kept = new HashSet<>();
    for (String name : names) {
      Integer slot = slots.get(name.strip().toLowerCase(Locale.ROOT));
      require(slot != null, "keep: the seed has no part named \"" + name + "\"");
      kept.add(slot);
    }
    return kept;
  }

  /** All cells of the parts that are not kept. */
  private static SortedSet<Cell> cells(Score piece, int from, int to, Set<Integer> kept) {
    SortedSet<Cell> cells = new TreeSet<>();
    for (int bar = from; bar < to; bar++) {
      for (int slot = 0; slot < piece.parts().size(); slot++) {
        if (!kept.contains(slot)) {
          cells.add(new Cell(bar, slot));
        }
      }
    }
    return cells;
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
