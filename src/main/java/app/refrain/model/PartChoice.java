package app.refrain.model;

import app.refrain.model.text.Vocabulary;
import app.refrain.music.Part;
import app.refrain.music.Score;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which parts of a piece a request writes. A part that somebody has written is among them only if
 * it was named, or if the task is to write all.
 *
 * @param piece the seed with the parts that are added after its own, which are empty
 * @param written indexes of the parts whose bars are written within the seed
 */
record PartChoice(Score piece, Set<Integer> written) {

  /**
   * @param seed the request's, with its wishes
   * @throws CompositionException if a part is named that is not there, or to be kept and written
   */
  static PartChoice of(CompositionRequest request, Score seed) throws CompositionException {
    Set<Integer> kept = slots("keep", seed, request.keep());
    Set<Integer> named = slots("write", seed, request.write());
    for (int slot : named) {
      if (kept.contains(slot)) {
        throw new CompositionException(
            "write: \"%s\" cannot be kept and written at once"
                .formatted(seed.parts().get(slot).name()));
      }
    }
    List<Part> added = added(request, seed);
    if (added.isEmpty() && named.isEmpty()) {
      return new PartChoice(seed, unnamed(request.task(), seed, kept));
    }
    List<Part> parts = new ArrayList<>(seed.parts());
    parts.addAll(added);
    Set<Integer> written = new TreeSet<>(named);
    IntStream.range(seed.parts().size(), parts.size()).forEach(written::add);
    return new PartChoice(seed.withParts(parts), written);
  }

  /** What is written when no part is named and none is added. */
  private static Set<Integer> unnamed(Task task, Score seed, Set<Integer> kept) {
    return IntStream.range(0, seed.parts().size())
        .filter(slot -> !kept.contains(slot))
        .filter(slot -> task != Task.HARMONIZE || seed.parts().get(slot).notes().isEmpty())
        .boxed()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Part> added(CompositionRequest request, Score seed)
      throws CompositionException {
    List<String> instruments =
        request.task() == Task.HARMONIZE ? request.wishes().parts() : List.of();
    return parts(instruments, request.add(), seed);
  }

  /**
   * New empty parts, each with a name that no part of the piece has.
   *
   * @param additions what plays as well, as requests name it
   */
  static List<Part> parts(List<String> instruments, List<String> additions, Score piece)
      throws CompositionException {
    Set<String> taken =
        piece.parts().stream().map(PartChoice::name).collect(Collectors.toCollection(HashSet::new));
    long count = (long) piece.parts().size() + instruments.size() + additions.size();
    if (count > Vocabulary.PARTS) {
      throw new CompositionException(
          "parts: at most %d play together, not %,d".formatted(Vocabulary.PARTS, count));
    }
    List<Part> parts = new ArrayList<>();
    for (String instrument : instruments) {
      parts.add(Addition.instrument(instrument, taken));
    }
    for (String addition : additions) {
      parts.add(Addition.of(addition, piece, taken));
    }
    return parts;
  }

  /** All parts that have one of the names. */
  private static Set<Integer> slots(String field, Score piece, List<String> names)
      throws CompositionException {
    Set<Integer> slots = new TreeSet<>();
    for (String name : names) {
      String wanted = name.strip().toLowerCase(Locale.ROOT);
      List<Integer> found =
          IntStream.range(0, piece.parts().size())
              .filter(slot -> name(piece.parts().get(slot)).equals(wanted))
              .boxed()
              .toList();
      if (found.isEmpty()) {
        throw new CompositionException(
            "%s: the seed has no part named \"%s\"".formatted(field, name));
      }
      slots.addAll(found);
    }
    return slots;
  }

  private static String name(Part part) {
    return part.name().strip().toLowerCase(Locale.ROOT);
  }
}
