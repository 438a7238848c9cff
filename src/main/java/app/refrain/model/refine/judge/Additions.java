package app.refrain.model.refine.judge;

import app.refrain.model.NoteChange;
import app.refrain.model.refine.PartNote;
import app.refrain.music.Bar;
import app.refrain.music.Bars;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Notes that may have been left out: those that the bar of the same part which a bar resembles most
 * has, and it has not.
 */
final class Additions {

  static final String REASON = "was left out where it comes back";

  /** How far bars are compared. */
  private static final int REACH = 12;

  /** How much of the other bar a bar must have. */
  private static final double ALIKE = 0.5;

  /** The most that are offered of a passage. */
  private static final int MOST = 16;

  private final Score score;
  private final Bars bars;

  Additions(Score score) {
    this.score = score;
    bars = score.bars();
  }

  /**
   * Those of some bars, the ones that most of their bar speaks for first.
   *
   * @param free whether a new note may be there
   */
  List<NoteChange> of(int from, int to, Predicate<PartNote> free) {
    record Offer(NoteChange change, double likeness) {}
    List<Offer> offers = new ArrayList<>();
    for (int slot = 0; slot < score.parts().size(); slot++) {
      Part part = score.parts().get(slot);
      for (int bar = from; bar < to && !part.drums(); bar++) {
        List<Note> here = inBar(part, bars.get(bar));
        int like = -1;
        double most = 0;
        for (int other = Math.max(0, bar - REACH); other <= bar + REACH; other++) {
          double likeness = other == bar ? 0 : likeness(here, bars.get(bar), part, bars.get(other));
          if (likeness > most) {
            most = likeness;
            like = other;
          }
        }
        if (like >= 0 && most >= ALIKE) {
          for (Note note : missing(here, bars.get(bar), part, bars.get(like))) {
            if (free.test(new PartNote(slot, note))) {
              offers.add(new Offer(new NoteChange(slot, null, note, 0, 0, REASON, 1), most));
            }
          }
        }
      }
    }
    return offers.stream()
        .sorted(Comparator.comparingDouble(Offer::likeness).reversed())
        .limit(MOST)
        .map(Offer::change)
        .toList();
  }

  private static List<Note> inBar(Part part, Bar bar) {
    return part.notes().subList(firstFrom(part, bar.start()), firstFrom(part, bar.end()));
  }

  /** The index of the first note that begins at a tick or later. */
  private static int firstFrom(Part part, int tick) {
    int low = 0;
    int high = part.notes().size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (part.notes().get(middle).onset() < tick) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The share of another bar's notes that a bar has. */
  private static double likeness(List<Note> here, Bar bar, Part part, Bar other) {
    List<Note> there = inBar(part, other);
    if (there.size() < 2 || bar.length() != other.length()) {
      return 0;
    }
    long alike = there.stream().filter(n -> stands(n, here, bar.start() - other.start())).count();
    return (double) alike / Math.max(there.size(), here.size());
  }

  private static boolean stands(Note note, List<Note> here, int shift) {
    return here.stream()
        .anyMatch(h -> h.onset() == note.onset() + shift && h.pitch() == note.pitch());
  }

  /** What the other bar has where this one begins nothing; it ends where the next note begins. */
  private static List<Note> missing(List<Note> here, Bar bar, Part part, Bar other) {
    int shift = bar.start() - other.start();
    List<Note> missing = new ArrayList<>();
    for (Note note : inBar(part, other)) {
      Note moved = note.withOnset(note.onset() + shift);
      boolean free =
          part.notes().stream()
              .noneMatch(
                  h ->
                      h.onset() == moved.onset()
                          || h.pitch() == moved.pitch() && h.soundsAt(moved.onset()));
      if (free) {
        int end =
            part.notes().stream()
                .mapToInt(Note::onset)
                .filter(onset -> onset > moved.onset() && onset < moved.end())
                .min()
                .orElse(moved.end());
        missing.add(moved.withDuration(end - moved.onset()));
      }
    }
    return missing;
  }
}
