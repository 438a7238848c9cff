package app.refrain.music.musicxml;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;

import app.refrain.music.Bar;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.notation.NoteGroup;
import app.refrain.music.notation.Voices;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Five lines with a clef and the voices on them.
 *
 * @param octaves that the clef is transposed
 * @param voices each in order and without overlaps; at least one, which may be empty
 */
record Staff(String clef, int line, int octaves, List<List<NoteGroup>> voices) {

  private static final int MIDDLE_C = 60;

  /** A keyboard part that goes below the one and above the other is written on two staves. */
  private static final int LOW = 53;

  private static final int HIGH = 67;

  private static final int OCTAVE = 12;

  /** A note with those that share its stem. */
  private record Played(Note note, NoteGroup group) {

    /** What lies within an octave is for one hand. */
    boolean isRight() {
      int lowest = group.notes().getFirst().pitch();
      int highest = group.notes().getLast().pitch();
      boolean oneHand = highest - lowest <= OCTAVE;
      return oneHand ? lowest + highest >= 2 * MIDDLE_C : note.pitch() >= MIDDLE_C;
    }
  }

  static List<Staff> of(Part part) {
    List<Note> notes = part.notes();
    int lowest = notes.stream().mapToInt(Note::pitch).min().orElse(MIDDLE_C);
    int highest = notes.stream().mapToInt(Note::pitch).max().orElse(MIDDLE_C);
    if (isKeyboard(part) && lowest < LOW && highest > HIGH) {
      Map<Boolean, List<Note>> hands =
          Voices.groups(notes).stream()
              .flatMap(group -> group.notes().stream().map(note -> new Played(note, group)))
              .collect(partitioningBy(Played::isRight, mapping(Played::note, toList())));
      return List.of(treble(0, hands.get(true)), bass(0, hands.get(false)));
    }
    return List.of(single(part));
  }

  private static Staff single(Part part) {
    List<Note> notes = part.notes();
    if (part.drums()) {
      return new Staff("percussion", 2, 0, voices(notes));
    }
    if (isGuitar(part)) {
      return treble(-1, notes);
    }
    if (isBass(part)) {
      return bass(-1, notes);
    }
    double mean = notes.stream().mapToInt(Note::pitch).average().orElse(MIDDLE_C);
    return mean < MIDDLE_C ? bass(0, notes) : treble(0, notes);
  }

  private static Staff treble(int octaves, List<Note> notes) {
    return new Staff("G", 2, octaves, voices(notes));
  }

  private static Staff bass(int octaves, List<Note> notes) {
    return new Staff("F", 4, octaves, voices(notes));
  }

  private static List<List<NoteGroup>> voices(List<Note> notes) {
    List<List<NoteGroup>> voices = Voices.separate(notes);
    return voices.isEmpty() ? List.of(List.of()) : voices;
  }

  /** Pianos, harpsichord, organs, harp. */
  private static boolean isKeyboard(Part part) {
    int program = part.program();
    return !part.drums() && (program < 8 || program >= 16 && program <= 20 || program == 46);
  }

  private static boolean isGuitar(Part part) {
    return part.program() >= 24 && part.program() < 32;
  }

  private static boolean isBass(Part part) {
    return part.program() >= 32 && part.program() < 40 || part.program() == 43;
  }

  /** The groups of a voice that sound in a bar. */
  static List<NoteGroup> within(Bar bar, List<NoteGroup> voice) {
    int first = firstEndingAfter(bar.start(), voice);
    List<NoteGroup> groups = new ArrayList<>();
    for (int i = first; i < voice.size() && voice.get(i).onset() < bar.end(); i++) {
      groups.add(voice.get(i));
    }
    return groups;
  }

  private static int firstEndingAfter(int tick, List<NoteGroup> voice) {
    NoteGroup instant = new NoteGroup(tick, tick + 1, List.of());
    int found = Collections.binarySearch(voice, instant, Comparator.comparingInt(NoteGroup::end));
    return found >= 0 ? found : -found - 1;
  }
}
