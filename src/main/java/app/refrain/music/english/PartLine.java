package app.refrain.music.english;

import app.refrain.music.Loudness;
import app.refrain.music.Note;
import app.refrain.music.PitchClassName;
import app.refrain.music.PitchName;
import app.refrain.music.Quantizer;
import app.refrain.music.Score;
import java.util.ArrayList;
import java.util.List;

/** The words after a part's name: its notes in one bar. */
final class PartLine {

  /** Steps of the longest piece. */
  private static final int LONGEST = Score.MAX_TICKS / Quantizer.STEP;

  final int slot;
  private final Word.Declare part;
  private final WrittenBar bar;
  private final Draft draft;
  private Phase phase = Phase.PART;
  private Note lastNote;
  private int cursor;
  private final List<Integer> pitches = new ArrayList<>();
  private final List<PitchClassName> spellings = new ArrayList<>();
  private final List<Integer> velocities = new ArrayList<>();
  private int tied;
  private Loudness loudness;
  private boolean loudnessSaid;

  PartLine(int slot, Word.Declare part, WrittenBar bar, Draft draft, Loudness loudness) {
    this.slot = slot;
    this.part = part;
    this.bar = bar;
    this.draft = draft;
    this.loudness = loudness;
  }

  /** Takes the next word in and says what the text stands after. */
  Phase accept(Word word) {
    GrammarException.unless(
        phase != Phase.OPEN, "another part or bar, since this one was left open");
    switch (word) {
      case Word.Open() -> {
        GrammarException.unless(phase == Phase.PART, "notes");
        bar.open.add(slot);
        phase = Phase.OPEN;
      }
      case Word.At(Beat beat) -> {
        phase.requireComplete();
        cursor = bar.place(beat);
        phase = Phase.NOTE_AT;
      }
      case Word.Loud(Loudness said) -> {
        loudness = said;
        loudnessSaid = true;
      }
      case Word.Pitch(int pitch) -> addPitch(pitch, null, false);
      case Word.NamedPitch(PitchName name) -> addPitch(name.pitch(), name.name(), false);
      case Word.Drum(int drum) -> addPitch(drum, null, true);
      case Word.Rest() -> {
        GrammarException.unless(pitches.isEmpty(), "a duration after the notes");
        phase = Phase.PITCHES;
      }
      case Word.WholeTied() -> {
        requirePitches();
        tied += NoteValue.WHOLE;
        GrammarException.unless(tied <= LONGEST, "a shorter note, since no piece is so long");
        phase = Phase.TIED;
      }
      case Word.Length(int steps) -> endGroup(tied + steps);
      default -> throw new GrammarException("notes, a part or a bar");
    }
    return phase;
  }

  private void addPitch(int pitch, PitchClassName spelling, boolean drum) {
    GrammarException.unless(drum == part.drums(), drum ? "a note name" : "a drum's name");
    GrammarException.unless(phase != Phase.TIED, "a duration");
    GrammarException.unless(cursor < bar.length(), "a place before the bar's end");
    pitches.add(pitch);
    spellings.add(spelling);
    velocities.add(loudness.velocity());
    loudnessSaid = false;
    phase = Phase.PITCHES;
  }

  private void endGroup(int steps) {
    requirePitches();
    int onset = bar.start + cursor;
    int duration = steps * Quantizer.STEP;
    GrammarException.unless(
        onset + duration <= Score.MAX_TICKS, "the end, since no piece is longer");
    for (int i = 0; i < pitches.size(); i++) {
      lastNote = new Note(onset, duration, pitches.get(i), velocities.get(i), spellings.get(i));
      draft.add(slot, lastNote, bar);
    }
    cursor += duration;
    pitches.clear();
    spellings.clear();
    velocities.clear();
    tied = 0;
    phase = Phase.GROUP;
  }

  private void requirePitches() {
    GrammarException.unless(
        phase == Phase.PITCHES || phase == Phase.TIED, "a note before its duration");
  }

  Word.Declare part() {
    return part;
  }

  /** Ticks from the bar line at which the next group of notes begins. */
  int cursor() {
    return cursor;
  }

  /** The last note of the line, or null. */
  Note lastNote() {
    return lastNote;
  }

  /** The pitches of the group that has no duration yet. */
  List<Integer> pitches() {
    return pitches;
  }

  /** Steps of the whole notes that the coming duration is tied to. */
  int tied() {
    return tied;
  }

  /** How loud the next notes are. */
  Loudness loudness() {
    return loudness;
  }

  /** Whether the last word said how loud the next note is. */
  boolean loudnessSaid() {
    return loudnessSaid;
  }
}
