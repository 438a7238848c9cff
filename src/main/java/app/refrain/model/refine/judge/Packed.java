package app.refrain.model.refine.judge;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Sequences of different lengths as the engine reads them together: the first note of each, longest
 * sequence first, then the second of each that has one, and so on.
 */
final class Packed {

  private final List<int[]> notes = new ArrayList<>();
  private final List<Integer> rowOfNote = new ArrayList<>();
  private final List<Integer> sizes = new ArrayList<>();
  private final int[] order;

  /**
   * @param sequences each with at least one note
   */
  Packed(List<List<int[]>> sequences) {
    order =
        IntStream.range(0, sequences.size())
            .boxed()
            .sorted(Comparator.comparingInt(i -> -sequences.get(i).size()))
            .mapToInt(Integer::intValue)
            .toArray();
    int longest = sequences.get(order[0]).size();
    for (int t = 0; t < longest; t++) {
      int row = 0;
      while (row < order.length && sequences.get(order[row]).size() > t) {
        notes.add(sequences.get(order[row]).get(t));
        rowOfNote.add(row++);
      }
      sizes.add(row);
    }
  }

  /** For each row, which of the sequences it is. */
  int[] order() {
    return order;
  }

  /** For each sequence, its row. */
  int[] rows() {
    int[] rows = new int[order.length];
    for (int row = 0; row < rows.length; row++) {
      rows[order[row]] = row;
    }
    return rows;
  }

  /** Features of all notes, and where those of each note begin. */
  List<NDArray> bags(NDManager manager) {
    long[] starts = new long[notes.size()];
    int count = 0;
    for (int i = 0; i < starts.length; i++) {
      starts[i] = count;
      count += notes.get(i).length;
    }
    long[] ids = new long[count];
    int at = 0;
    for (int[] note : notes) {
      for (int id : note) {
        ids[at++] = id;
      }
    }
    return List.of(manager.create(ids), manager.create(starts));
  }

  /** How many sequences have a first note, a second, and so on. */
  NDArray sizes(NDManager manager) {
    return manager.create(sizes.stream().mapToLong(Integer::longValue).toArray());
  }

  /** For each note its row. */
  NDArray rowsOfNotes(NDManager manager) {
    return manager.create(rowOfNote.stream().mapToLong(Integer::longValue).toArray());
  }
}
