package app.refrain.model.refine;

import app.refrain.music.Note;
import java.util.ArrayList;
import java.util.List;

/**
 * Neighbouring notes of a draft and what should be written for them.
 *
 * @param inputs what the network is told of each note
 * @param written what it is told, before each note, of what was written: {@link Written#before}
 * @param targets what to write for each note
 */
public record RefinerExample(List<NoteInput> inputs, List<int[]> written, List<Target> targets) {
  /**
   * @throws IllegalArgumentException if the lists are not equally long
   */
  public RefinerExample {
    inputs = List.copyOf(inputs);
    written = List.copyOf(written);
    targets = List.copyOf(targets);
    if (inputs.size() != written.size() || inputs.size() != targets.size()) {
      throw new IllegalArgumentException(
          "an example has one input, one memory and one target for each note");
    }
  }

  /**
   * A draft whose right notes are known; they are also what was written before.
   *
   * @param clean what each note should be, or null if it should not be there
   */
  public static RefinerExample of(NoteSequence draft, List<Note> clean) {
    List<Setting> settings = Setting.of(draft);
    Written written = new Written(draft, settings);
    List<int[]> memories = new ArrayList<>();
    List<Target> targets = new ArrayList<>();
    for (int i = 0; i < draft.size(); i++) {
      GridNote right = clean.get(i) == null ? null : GridNote.of(clean.get(i));
      memories.add(written.before(i));
      targets.add(Target.of(draft.onGrid(i), right, settings.get(i).tonic()));
      written.put(i, right);
    }
    return new RefinerExample(NoteInputs.of(draft, settings), memories, targets);
  }

  public int size() {
    return inputs.size();
  }

  public RefinerExample window(int from, int to) {
    return new RefinerExample(
        inputs.subList(from, to), written.subList(from, to), targets.subList(from, to));
  }
}
