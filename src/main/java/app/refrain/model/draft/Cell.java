package app.refrain.model.draft;

import java.util.Comparator;

/**
 * One part in one bar.
 *
 * @param bar index from 0, a pickup counted
 * @param slot index of the part
 */
public record Cell(int bar, int slot) implements Comparable<Cell> {

  private static final Comparator<Cell> ORDER =
      Comparator.comparingInt(Cell::bar).thenComparingInt(Cell::slot);

  @Override
  public int compareTo(Cell other) {
    return ORDER.compare(this, other);
  }
}
