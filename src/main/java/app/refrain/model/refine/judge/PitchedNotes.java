package app.refrain.model.refine.judge;

import app.refrain.model.refine.NoteInputs;
import app.refrain.model.refine.NoteSequence;
import app.refrain.model.refine.Protection;
import app.refrain.music.InstrumentRange;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import java.util.ArrayList;
import java.util.List;

/** Describes the notes of the pitched parts. */
final class PitchedNotes {

  private static final int GREATEST_VELOCITY = 127;

  private final NoteSequence sequence;
  private final VoiceLeading voices;
  private final List<InstrumentRange> ranges;

  private PitchedNotes(NoteSequence sequence) {
    this.sequence = sequence;
    voices = new VoiceLeading(sequence.score());
    ranges = sequence.score().parts().stream().map(InstrumentRange::of).toList();
  }

  /**
   * Those that begin in a span of time, seen among all others.
   *
   * @param from steps
   * @param to steps
   */
  static List<Described> of(Score score, int from, int to) {
    NoteSequence sequence = NoteSequence.of(score, Protection.NONE);
    PitchedNotes notes = new PitchedNotes(sequence);
    int[][] features = NoteInputs.features(sequence, from, to);
    List<Described> described = new ArrayList<>();
    for (int i = 0; i < features.length; i++) {
      if (features[i] != null) {
        described.add(notes.described(i, features[i]));
      }
    }
    return described;
  }

  private Described described(int index, int[] features) {
    FeatureIds ids = new FeatureIds(features);
    int slot = sequence.get(index).part();
    Note note = sequence.get(index).note();
    Part part = sequence.score().parts().get(slot);
    int previous = sequence.previous(index);
    addLoudness(ids, note, previous == NoteSequence.NONE ? null : sequence.get(previous).note());
    if (!ranges.get(slot).contains(note.pitch())) {
      ids.add(JudgeFeature.OUT_OF_RANGE.id(note.pitch() < ranges.get(slot).lowest() ? 0 : 1));
    }
    ids.add(JudgeFeature.TOP.id(VoiceLeading.isTop(part, note) ? 1 : 0));
    if (previous != NoteSequence.NONE) {
      voices
          .parallels(slot, sequence.get(previous).note(), note)
          .forEach(interval -> ids.add(JudgeFeature.PARALLEL.id(interval == 0 ? 1 : 0)));
    }
    voices.crossings(slot, note).forEach(above -> ids.add(JudgeFeature.CROSSING.id(above)));
    return new Described(slot, note, ids.toArray());
  }

  /**
   * @param before null if there is none
   */
  static void addLoudness(FeatureIds ids, Note note, Note before) {
    ids.add(JudgeFeature.LOUDNESS.id(note.velocity() / 16));
    if (before != null) {
      int louder = 8 * (note.velocity() - before.velocity());
      ids.add(JudgeFeature.LOUDER.signed(Math.round((float) louder / GREATEST_VELOCITY)));
    }
  }
}
