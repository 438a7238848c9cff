package app.refrain.model.refine;

import app.refrain.music.Quantizer;
import java.util.List;

/** Says in a few words why a note was changed, by rules on what changed. */
final class Reason {
  static final String DOUBLED = "doubled note";
  static final String OUT_OF_PLACE = "out of place";
  static final String CLASHES_WITH_CHORD = "clashes with the chord";
  static final String CLASHES_WITH_PART = "clashes with another part";
  static final String WRONG_OCTAVE = "wrong octave";
  static final String OUT_OF_KEY = "out of key";
  static final String AWKWARD_LEAP = "awkward leap";
  static final String BREAKS_REPETITION = "breaks the repetition";
  static final String UNLIKELY_PITCH = "unlikely note here";
  static final String OFF_THE_BEAT = "off the beat";
  static final String AGAINST_RHYTHM = "against the rhythm";
  static final String RINGS_TOO_LONG = "rings too long";
  static final String HELD_TOO_LONG = "held too long";
  static final String CUT_SHORT = "cut short";

  /** A leap of more semitones is awkward if another pitch makes it smaller. */
  private static final int LEAP = 7;

  private final NoteSequence draft;
  private final List<Setting> settings;
  private final List<NoteInput> inputs;

  Reason(NoteSequence draft, List<Setting> settings, List<NoteInput> inputs) {
    this.draft = draft;
    this.settings = settings;
    this.inputs = inputs;
  }

  /**
   * @param to what the note becomes, or null if it is dropped
   */
  String of(int index, GridNote to) {
    GridNote from = draft.onGrid(index);
    if (to == null) {
      return ofDropping(index);
    }
    if (to.pitch() != from.pitch()) {
      return ofPitch(index, from.pitch(), to.pitch());
    }
    if (to.onset() != from.onset()) {
      return weight(index, to.onset()) > weight(index, from.onset())
          ? OFF_THE_BEAT
          : AGAINST_RHYTHM;
    }
    return ofDuration(index, from, to);
  }

  private String ofDropping(int index) {
    boolean doubled =
        settings.get(index).sounding().stream()
            .anyMatch(
                o -> draft.part(o) == draft.part(index) && draft.pitch(o) == draft.pitch(index));
    if (doubled) {
      return DOUBLED;
    }
    return settings.get(index).harmonizes(draft.pitch(index)) ? OUT_OF_PLACE : CLASHES_WITH_CHORD;
  }

  private String ofPitch(int index, int from, int to) {
    Setting setting = settings.get(index);
    if ((to - from) % 12 == 0) {
      return WRONG_OCTAVE;
    }
    if (!setting.inKey(from) && setting.inKey(to)) {
      return OUT_OF_KEY;
    }
    if (!setting.harmonizes(from) && setting.harmonizes(to)) {
      return CLASHES_WITH_CHORD;
    }
    if (clashes(setting, index, from) && !clashes(setting, index, to)) {
      return CLASHES_WITH_PART;
    }
    if (leap(index, from) > LEAP && leap(index, to) < leap(index, from)) {
      return AWKWARD_LEAP;
    }
    boolean repeats = inputs.get(index).offers().repeats(Outcome.pitch(to, setting.tonic()));
    return repeats ? BREAKS_REPETITION : UNLIKELY_PITCH;
  }

  private String ofDuration(int index, GridNote from, GridNote to) {
    if (to.duration() > from.duration()) {
      return CUT_SHORT;
    }
    int next = draft.next(index);
    return next != NoteSequence.NONE && from.end() > draft.onset(next)
        ? RINGS_TOO_LONG
        : HELD_TOO_LONG;
  }

  /** A semitone or its octaves against a note that sounds in another part. */
  private boolean clashes(Setting setting, int index, int pitch) {
    return setting.sounding().stream()
        .filter(o -> draft.part(o) != draft.part(index))
        .mapToInt(o -> Math.floorMod(draft.pitch(o) - pitch, 12))
        .anyMatch(interval -> interval == 1 || interval == 11);
  }

  /** The larger of the two intervals to the neighbouring notes, in semitones. */
  private int leap(int index, int pitch) {
    int before = draft.previous(index);
    int after = draft.next(index);
    return Math.max(
        before == NoteSequence.NONE ? 0 : Math.abs(pitch - draft.pitch(before)),
        after == NoteSequence.NONE ? 0 : Math.abs(pitch - draft.pitch(after)));
  }

  /**
   * How much an onset weighs in its bar: most at the bar line, then beats, then their halves and
   * quarters.
   */
  private int weight(int index, int onset) {
    var bar = settings.get(index).bar();
    int inBar = onset - GridNote.steps(bar.start());
    int beat = Math.max(1, bar.meter().beatLength() / Quantizer.STEP);
    if (inBar == 0) {
      return 4;
    }
    return inBar % beat == 0
        ? 3
        : inBar % Math.max(1, beat / 2) == 0 ? 2 : inBar % Math.max(1, beat / 4) == 0 ? 1 : 0;
  }
}
