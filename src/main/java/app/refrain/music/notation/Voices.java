package app.refrain.music.notation;

import app.refrain.music.Note;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeSet;

/**
 * Separates notes into voices, in none of which groups overlap; the first has the highest notes.
 * There are no more voices than programs expect on a staff: what is left shares the last as chords
 * whose notes are tied from one to the next.
 */
public final class Voices {

  private static final Comparator<NoteGroup> BY_ONSET_FROM_ABOVE =
      Comparator.comparingInt(NoteGroup::onset)
          .thenComparing(group -> group.notes().getLast().pitch(), Comparator.reverseOrder());

  /** Programs expect voices 1 to 4 on the first staff, 5 to 8 on the second. */
  public static final int MOST = 4;

  /** When a voice is free again. */
  private record Busy(int until, int voice) {}

  /** What notes that share a stem have in common. */
  private record Span(int onset, int end) {}

  private Voices() {}

  /**
   * @param notes in the order of {@link Note#compareTo}
   */
  public static List<List<NoteGroup>> separate(List<Note> notes) {
    List<List<NoteGroup>> voices = new ArrayList<>();
    TreeSet<Integer> free = new TreeSet<>();
    PriorityQueue<Busy> busy = new PriorityQueue<>(Comparator.comparingInt(Busy::until));
    for (NoteGroup group : groups(notes)) {
      while (!busy.isEmpty() && busy.peek().until() <= group.onset()) {
        free.add(busy.poll().voice());
      }
      if (free.isEmpty()) {
        free.add(voices.size());
        voices.add(new ArrayList<>());
      }
      int voice = free.pollFirst();
      voices.get(voice).add(group);
      busy.add(new Busy(group.end(), voice));
    }
    return voices.size() <= MOST ? voices : together(voices);
  }

  /** The first voices as they are, and all others as one. */
  private static List<List<NoteGroup>> together(List<List<NoteGroup>> voices) {
    List<Note> notes =
        voices.subList(MOST - 1, voices.size()).stream()
            .flatMap(List::stream)
            .flatMap(group -> group.notes().stream())
            .sorted()
            .toList();
    List<List<NoteGroup>> fewer = new ArrayList<>(voices.subList(0, MOST - 1));
    fewer.add(chords(notes));
    return fewer;
  }

  /** What sounds between any two times at which a note begins or ends. */
  private static List<NoteGroup> chords(List<Note> notes) {
    TreeSet<Integer> times = new TreeSet<>();
    notes.forEach(note -> times.addAll(List.of(note.onset(), note.end())));
    List<NoteGroup> chords = new ArrayList<>();
    List<Note> sounding = new ArrayList<>();
    int next = 0;
    for (int time : times) {
      sounding.removeIf(note -> note.end() <= time);
      for (; next < notes.size() && notes.get(next).onset() == time; next++) {
        sounding.add(notes.get(next));
      }
      if (!sounding.isEmpty()) {
        List<Note> fromBelow = new ArrayList<>(sounding);
        fromBelow.sort(Comparator.comparingInt(Note::pitch));
        chords.add(new NoteGroup(time, times.higher(time), fromBelow));
      }
    }
    return chords;
  }

  /** Notes that begin and end together, by onset, the highest first. */
  public static List<NoteGroup> groups(List<Note> notes) {
    Map<Span, List<Note>> bySpan = new LinkedHashMap<>();
    for (Note note : notes) {
      bySpan.computeIfAbsent(new Span(note.onset(), note.end()), s -> new ArrayList<>()).add(note);
    }
    return bySpan.entrySet().stream()
        .map(e -> new NoteGroup(e.getKey().onset(), e.getKey().end(), e.getValue()))
        .sorted(BY_ONSET_FROM_ABOVE)
        .toList();
  }
}
