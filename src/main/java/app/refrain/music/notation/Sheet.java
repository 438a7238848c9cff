package app.refrain.music.notation;

import app.refrain.music.Credits;
import java.util.List;

/**
 * A piece as written, before its repeats are played.
 *
 * @param parts in the order of the list of parts
 * @param graceNotes how many were passed over
 */
public record Sheet(Credits credits, List<SheetPart> parts, int graceNotes) {

  /**
   * One part.
   *
   * @param isBlank whether the file says neither who plays nor what
   */
  public record SheetPart(
      String name, int program, boolean drums, boolean isBlank, List<Measure> measures) {

    Measure measure(int index) {
      return index < measures.size() ? measures.get(index) : Measure.EMPTY;
    }

    boolean hasKeys() {
      return measures.stream().anyMatch(measure -> !measure.keys().isEmpty());
    }
  }

  public int measureCount() {
    return parts.stream().mapToInt(part -> part.measures().size()).max().orElse(0);
  }
}
