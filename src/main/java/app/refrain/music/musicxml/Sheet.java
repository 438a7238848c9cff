package app.refrain.music.musicxml;

import app.refrain.music.Credits;
import java.util.List;

/**
 * A piece as written, before its repeats are played.
 *
 * @param parts in the order of the list of parts
 * @param graceNotes how many were passed over
 */
record Sheet(Credits credits, List<SheetPart> parts, int graceNotes) {

  /** One part's head and its measures. */
  record SheetPart(PartHead head, List<Measure> measures) {

    Measure measure(int index) {
      return index < measures.size() ? measures.get(index) : Measure.EMPTY;
    }

    boolean hasKeys() {
      return measures.stream().anyMatch(measure -> !measure.keys().isEmpty());
    }
  }

  int measureCount() {
    return parts.stream().mapToInt(part -> part.measures().size()).max().orElse(0);
  }
}
