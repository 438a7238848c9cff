package app.refrain.music.notation;

import app.refrain.music.ChordChange;
import app.refrain.music.KeyChange;
import app.refrain.music.Meter;
import app.refrain.music.SectionMark;
import app.refrain.music.TempoChange;
import java.util.List;

/**
 * One measure of one part as written; all positions are ticks from its start.
 *
 * @param length ticks of what is written in it
 * @param sounding ticks until the last note ends; rests may go on
 * @param wholeBar whether the file says that the measure is no pickup, however short
 * @param notes of all voices in the order of their onsets
 * @param meter in force, or null if none was given yet
 */
public record Measure(
    int length,
    int sounding,
    boolean wholeBar,
    Meter meter,
    Repeat repeat,
    List<WrittenNote> notes,
    List<TempoChange> tempi,
    List<KeyChange> keys,
    List<ChordChange> chords,
    List<SectionMark> sections) {

  /** Stands for a measure that a part does not have while others do. */
  public static final Measure EMPTY =
      new Measure(
          0, 0, false, null, Repeat.NONE, List.of(), List.of(), List.of(), List.of(), List.of());

  public Measure withRepeat(Repeat newRepeat) {
    return new Measure(
        length, sounding, wholeBar, meter, newRepeat, notes, tempi, keys, chords, sections);
  }
}
