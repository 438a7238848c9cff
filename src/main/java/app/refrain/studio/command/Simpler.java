package app.refrain.studio.command;

import app.refrain.music.Bar;
import app.refrain.music.Bars;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Leaves of what begins within one beat only what begins first, and lets it sound longer. */
record Simpler() implements Command {

  @Override
  public String label() {
    return "simpler";
  }

  @Override
  public String words(Score piece) {
    return "Leaves one note or chord of each part in each beat, held until the next.";
  }

  @Override
  public Piece on(Piece piece) {
    Bars bars = piece.score().bars();
    return piece.withEach(part -> part.drums() ? part : simpler(part, bars));
  }

  private static Part simpler(Part part, Bars bars) {
    TreeSet<Integer> onsets = new TreeSet<>();
    List<Note> kept = new ArrayList<>();
    int beat = -1;
    int first = 0;
    for (Note note : part.notes()) {
      int now = beat(note.onset(), bars);
      if (now != beat) {
        beat = now;
        first = note.onset();
      }
      if (note.onset() == first) {
        kept.add(note);
      }
      onsets.add(note.onset());
    }
    return part.withNotes(kept.stream().map(note -> held(note, part, kept, onsets)).toList());
  }

  /** As long as it was, and as what is left out after it. */
  private static Note held(Note note, Part part, List<Note> kept, TreeSet<Integer> onsets) {
    int next =
        kept.stream()
            .mapToInt(Note::onset)
            .filter(at -> at > note.onset())
            .min()
            .orElse(part.end());
    Integer dropped = onsets.higher(note.onset());
    boolean holds = dropped != null && dropped < next;
    return holds ? note.withDuration(Math.max(note.duration(), next - note.onset())) : note;
  }

  /** The tick at which the beat begins; the beats of 6/8 have three eighths. */
  private static int beat(int tick, Bars bars) {
    Bar bar = bars.at(tick);
    boolean compound = bar.meter().unit() == 8 && bar.meter().beats() % 3 == 0;
    int length = bar.meter().beatLength() * (compound ? 3 : 1);
    int inBar = tick - bar.start();
    return bar.start() + inBar / length * length;
  }
}
