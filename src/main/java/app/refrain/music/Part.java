package app.refrain.music;

import java.util.List;

/**
 * One player's line: an instrument and its notes, one or many at a time.
 *
 * @param name what people call it; may be the instrument's own name
 * @param program General MIDI program 0 to 127; of a drum part the kit
 * @param drums whether pitches mean percussion instruments
 * @param notes in the order of {@link Note#compareTo}
 */
public record Part(String name, int program, boolean drums, List<Note> notes) {

  /**
   * @throws IllegalArgumentException if the program is no General MIDI program
   */
  public Part {
    if (program < 0 || program > 127) {
      throw new IllegalArgumentException("A part's program cannot be " + program);
    }
    name = name.strip();
    notes = notes.stream().sorted().toList();
  }

  public Part withNotes(List<Note> newNotes) {
    return new Part(name, program, drums, newNotes);
  }

  public Part withName(String newName) {
    return new Part(newName, program, drums, notes);
  }

  /** The tick at which the last note ends, 0 if there is none. */
  public int end() {
    return notes.stream().mapToInt(Note::end).max().orElse(0);
  }

  /** The instrument in plain words, such as {@code nylon guitar}. */
  public String instrument() {
    return drums ? GeneralMidi.DRUMS : GeneralMidi.instrument(program);
  }
}
