package app.refrain.model.refine;

import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Quantizer;
import app.refrain.music.Score;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The notes of all pitched parts in order of time, seen on the grid of {@value
 * Quantizer#STEPS_PER_QUARTER} steps to the quarter. Notes are known by their index. Drums are left
 * out.
 */
public final class NoteSequence {
  /** Stands for a note that does not exist. */
  public static final int NONE = -1;

  private final Score score;
  private final List<PartNote> notes;
  private final List<GridNote> grid;
  private final boolean[] fixed;
  private final int[] bar;
  private final int[] previous;
  private final int[] next;

  private NoteSequence(Score score, List<PartNote> notes, Protection protection) {
    this.score = score;
    this.notes = notes;
    grid = notes.stream().map(n -> GridNote.of(n.note())).toList();
    fixed = new boolean[notes.size()];
    bar = notes.stream().mapToInt(n -> score.bars().indexAt(n.note().onset())).toArray();
    previous = new int[notes.size()];
    next = new int[notes.size()];
    for (int i = 0; i < fixed.length; i++) {
      fixed[i] = protection.covers(notes.get(i));
    }
    Arrays.fill(previous, NONE);
    Arrays.fill(next, NONE);
    for (int part = 0; part < score.parts().size(); part++) {
      link(indices(part));
    }
  }

  public static NoteSequence of(Score score, Protection protection) {
    List<PartNote> notes = new ArrayList<>();
    for (int p = 0; p < score.parts().size(); p++) {
      Part part = score.parts().get(p);
      if (!part.drums()) {
        for (Note note : part.notes()) {
          notes.add(new PartNote(p, note));
        }
      }
    }
    notes.sort(null);
    return new NoteSequence(score, List.copyOf(notes), protection);
  }

  /** Links each note with the nearest pitch of the part's onset before and after it. */
  private void link(int[] line) {
    int groupBefore = 0;
    int group = 0;
    for (int end = 1; end <= line.length; end++) {
      if (end < line.length && onset(line[end]) == onset(line[group])) {
        continue;
      }
      for (int a = groupBefore; a < group; a++) {
        next[line[a]] = nearest(line, group, end, pitch(line[a]));
      }
      for (int b = group; b < end && groupBefore < group; b++) {
        previous[line[b]] = nearest(line, groupBefore, group, pitch(line[b]));
      }
      groupBefore = group;
      group = end;
    }
  }

  private int nearest(int[] line, int from, int to, int pitch) {
    int best = line[from];
    for (int i = from + 1; i < to; i++) {
      if (Math.abs(pitch(line[i]) - pitch) < Math.abs(pitch(best) - pitch)) {
        best = line[i];
      }
    }
    return best;
  }

  /** The indices of a part's notes, in order. */
  int[] indices(int part) {
    int[] found = new int[notes.size()];
    int count = 0;
    for (int i = 0; i < found.length; i++) {
      if (notes.get(i).part() == part) {
        found[count++] = i;
      }
    }
    return Arrays.copyOf(found, count);
  }

  public Score score() {
    return score;
  }

  public int size() {
    return notes.size();
  }

  public PartNote get(int index) {
    return notes.get(index);
  }

  int part(int index) {
    return notes.get(index).part();
  }

  public GridNote onGrid(int index) {
    return grid.get(index);
  }

  int pitch(int index) {
    return grid.get(index).pitch();
  }

  int onset(int index) {
    return grid.get(index).onset();
  }

  int duration(int index) {
    return grid.get(index).duration();
  }

  int end(int index) {
    return grid.get(index).end();
  }

  /** The index of the bar in which the note begins. */
  int bar(int index) {
    return bar[index];
  }

  /** Steps from the bar's start to the note's onset. */
  int inBar(int index) {
    return onset(index) - GridNote.steps(score.bars().get(bar[index]).start());
  }

  /** Steps of a bar. */
  int barLength(int barIndex) {
    return GridNote.steps(score.bars().get(barIndex).length());
  }

  /** Whether the note is a person's and stays as it is. */
  boolean isFixed(int index) {
    return fixed[index];
  }

  /** The note of the same part's onset before that is nearest in pitch, or {@link #NONE}. */
  public int previous(int index) {
    return previous[index];
  }

  /** The note of the same part's next onset that is nearest in pitch, or {@link #NONE}. */
  int next(int index) {
    return next[index];
  }
}
