package app.refrain.music.musicxml;

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
 */
final class Voices {

  private static final Comparator<NoteGroup> BY_ONSET_FROM_ABOVE =
      Comparator.comparingInt(NoteGroup::onset)
          .thenComparing(group -> group.notes().getLast().pitch(), Comparator.reverseOrder());

  /** When a voice is free again. */
  private record Busy(int until, int voice) {}

  /** What notes that share a stem have in common. */
  private record Span(int onset, int end) {}

  private Voices() {}

  /**
   * @param notes in the order of {@link Note#compareTo}
   */
  static List<List<NoteGroup>> separate(List<Note> notes) {
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
    return voices;
  }

  /** Notes that begin and end together, by onset, the highest first. */
  static List<NoteGroup> groups(List<Note> notes) {
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
