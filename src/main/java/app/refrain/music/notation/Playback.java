package app.refrain.music.notation;

import app.refrain.music.ChordChange;
import app.refrain.music.KeyChange;
import app.refrain.music.MalformedScoreException;
import app.refrain.music.Meter;
import app.refrain.music.MeterChange;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import app.refrain.music.SectionMark;
import app.refrain.music.Spelling;
import app.refrain.music.TempoChange;
import java.util.ArrayList;
import java.util.List;

/**
 * Plays a sheet from beginning to end: follows its repeats and lays its measures on one line of
 * time.
 */
public final class Playback {

  private final Sheet sheet;
  private final PlaybackLimits limits;
  private final List<Column> columns;
  private final List<TieJoiner> joiners;
  private final List<TempoChange> tempi = new ArrayList<>();
  private final List<MeterChange> meters = new ArrayList<>();
  private final List<KeyChange> keys = new ArrayList<>();
  private final List<ChordChange> chords = new ArrayList<>();
  private final List<SectionMark> sections = new ArrayList<>();
  private int start;
  private int noteCount;

  private Playback(Sheet sheet, PlaybackLimits limits) {
    this.sheet = sheet;
    this.limits = limits;
    columns = Column.of(sheet);
    joiners = sheet.parts().stream().map(part -> new TieJoiner()).toList();
  }

  public static Score play(Sheet sheet, PlaybackLimits limits) throws MalformedScoreException {
    Playback playback = new Playback(sheet, limits);
    playback.playAll();
    return playback.score();
  }

  private void playAll() throws MalformedScoreException {
    List<Repeat> repeats = columns.stream().map(Column::repeat).toList();
    List<Integer> order = PlayOrder.of(repeats, limits.bars());
    if (order.size() > limits.bars()) {
      throw new MalformedScoreException(
          "With its repeats the piece has more than %,d bars. Shorten it."
              .formatted(limits.bars()));
    }
    for (int index : order) {
      Column column = columns.get(index);
      int end = start + column.length();
      if (end > limits.ticks()) {
        throw new MalformedScoreException(
            "The piece goes on for more than %,d quarter notes. Shorten it."
                .formatted(limits.ticks() / Score.TICKS_PER_QUARTER));
      }
      playMaps(column, index == 0);
      playNotes(column);
      start = end;
    }
  }

  private void playMaps(Column column, boolean isFirst) {
    meters.add(new MeterChange(start, meter(column, isFirst)));
    if (column.key() != null) {
      keys.add(new KeyChange(start, column.key()));
    }
    if (column.tempo() != null) {
      tempi.add(new TempoChange(start, column.tempo().microsPerQuarter()));
    }
    column.keys().forEach(k -> keys.add(new KeyChange(start + k.at(), k.key())));
    column.tempi().forEach(t -> tempi.add(new TempoChange(start + t.at(), t.microsPerQuarter())));
    for (Measure measure : column.measures()) {
      measure.chords().forEach(c -> chords.add(new ChordChange(start + c.at(), c.symbol())));
      measure.sections().forEach(s -> sections.add(new SectionMark(start + s.at(), s.label())));
    }
  }

  /**
   * The meter in force; but a short first measure is a pickup, and a long one has a longer meter.
   */
  private static Meter meter(Column column, boolean isFirst) {
    Meter meter = column.meter();
    boolean wholeBar = column.measures().stream().anyMatch(Measure::wholeBar);
    boolean isPickup = isFirst && column.length() < meter.barLength() && !wholeBar;
    if (isPickup || column.length() > meter.barLength()) {
      return BarMeters.ofLength(column.length(), meter).orElse(meter);
    }
    return meter;
  }

  private void playNotes(Column column) throws MalformedScoreException {
    for (int part = 0; part < column.measures().size(); part++) {
      for (WrittenNote note : column.measures().get(part).notes()) {
        if (++noteCount > limits.notes()) {
          throw new MalformedScoreException(
              "With its repeats the piece has more than %,d notes. Cut it into several pieces."
                  .formatted(limits.notes()));
        }
        joiners.get(part).add(note, start);
      }
    }
  }

  private Score score() {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < joiners.size(); i++) {
      Sheet.SheetPart part = sheet.parts().get(i);
      List<Note> notes = joiners.get(i).finish();
      if (!part.isBlank() || !notes.isEmpty()) {
        parts.add(new Part(part.name(), part.program(), part.drums(), notes));
      }
    }
    return Spelling.reduced(
        new Score(sheet.credits(), parts, tempi, meters, keys, chords, sections));
  }
}
