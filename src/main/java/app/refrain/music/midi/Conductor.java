package app.refrain.music.midi;

import app.refrain.music.ChordChange;
import app.refrain.music.ChordSymbol;
import app.refrain.music.Credits;
import app.refrain.music.Key;
import app.refrain.music.KeyChange;
import app.refrain.music.MalformedScoreException;
import app.refrain.music.Meter;
import app.refrain.music.MeterChange;
import app.refrain.music.Part;
import app.refrain.music.Remarks;
import app.refrain.music.Score;
import app.refrain.music.SectionMark;
import app.refrain.music.TempoChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what a file says to all parts: tempo, meter, key, chords, sections and credits. */
final class Conductor {

  private final byte[] file;
  private final MidiLimits limits;
  private final boolean hasTempo;
  private final Remarks remarks;
  private final List<TempoChange> tempi = new ArrayList<>();
  private final List<MeterChange> meters = new ArrayList<>();
  private final List<KeyChange> keys = new ArrayList<>();
  private final List<ChordChange> chords = new ArrayList<>();
  private final List<SectionMark> sections = new ArrayList<>();
  private String composer = "";
  private String style = "";
  private String rights = "";
  private int count;

  /**
   * @param hasTempo false if the file counts seconds, so that its tempo says nothing of when notes
   *     sound
   */
  Conductor(byte[] file, MidiLimits limits, boolean hasTempo, Remarks remarks) {
    this.file = file;
    this.limits = limits;
    this.hasTempo = hasTempo;
    this.remarks = remarks;
  }

  /**
   * @param tick score ticks
   */
  void conduct(TrackEvents event, TrackState track, int tick) throws MalformedScoreException {
    switch (event.metaType()) {
      case MetaEvents.TRACK_NAME -> track.name(text(event));
      case MetaEvents.INSTRUMENT_NAME -> track.instrument(text(event));
      case MetaEvents.COPYRIGHT -> rights = rights.isEmpty() ? text(event) : rights;
      case MetaEvents.TEXT -> credit(event, tick);
      case MetaEvents.MARKER -> mark(text(event), tick);
      case MetaEvents.TEMPO -> tempo(event, tick);
      case MetaEvents.METER -> meter(event, tick);
      case MetaEvents.KEY -> key(event, tick);
      case MetaEvents.PORT -> track.port(event.dataLength() == 1 ? data(event, 0) & 0x7F : 0);
      case MetaEvents.SEQUENCER_SPECIFIC ->
          track.nextRelease(Release.index(file, event.dataStart(), event.dataLength()));
      default -> {}
    }
  }

  private void credit(TrackEvents event, int tick) throws MalformedScoreException {
    if (event.track() > 0 || tick > 0) {
      return;
    }
    String text = text(event);
    if (text.startsWith(MetaEvents.COMPOSER)) {
      composer = text.substring(MetaEvents.COMPOSER.length());
    } else if (text.startsWith(MetaEvents.STYLE)) {
      style = text.substring(MetaEvents.STYLE.length());
    }
  }

  private void mark(String text, int tick) throws MalformedScoreException {
    Optional<ChordSymbol> chord = ChordSymbol.parse(text);
    if (chord.isPresent()) {
      chords.add(new ChordChange(tick, chord.get()));
      countChange();
    } else if (!text.isBlank()) {
      boolean named = text.startsWith(MetaEvents.SECTION);
      sections.add(
          new SectionMark(tick, named ? text.substring(MetaEvents.SECTION.length()) : text));
      countChange();
    }
  }

  /* A tempo, meter or key that there is not is passed over: the one before holds on, and the notes are whole. */

  private void tempo(TrackEvents event, int tick) throws MalformedScoreException {
    if (!hasTempo || event.dataLength() != 3) {
      return;
    }
    int micros = data(event, 0) << 16 | data(event, 1) << 8 | data(event, 2);
    if (micros > 0) {
      tempi.add(new TempoChange(tick, micros));
      countChange();
    }
  }

  private void meter(TrackEvents event, int tick) throws MalformedScoreException {
    if (event.dataLength() < 2) {
      return;
    }
    int beats = data(event, 0);
    int unit = data(event, 1) <= 5 ? 1 << data(event, 1) : 0;
    if (Meter.exists(beats, unit)) {
      meters.add(new MeterChange(tick, new Meter(beats, unit)));
      countChange();
    }
  }

  private void key(TrackEvents event, int tick) throws MalformedScoreException {
    if (event.dataLength() != 2) {
      return;
    }
    byte fifths = (byte) data(event, 0);
    if (Math.abs(fifths) <= 7) {
      keys.add(
          new KeyChange(
              tick, new Key(fifths, data(event, 1) == 0 ? Key.Mode.MAJOR : Key.Mode.MINOR)));
      countChange();
    }
  }

  private int data(TrackEvents event, int index) {
    return file[event.dataStart() + index] & 0xFF;
  }

  private String text(TrackEvents event) {
    int length = Math.min(event.dataLength(), limits.textBytes());
    if (length < event.dataLength()) {
      remarks.add(
          "a text of %,d bytes cut to %,d".formatted(event.dataLength(), limits.textBytes()),
          "track " + (event.track() + 1));
    }
    return MidiText.read(file, event.dataStart(), length);
  }

  private void countChange() throws MalformedScoreException {
    if (++count > limits.changes()) {
      throw new MalformedScoreException(
          "The file changes tempo, meter, key, chord or section more than %,d times. Remove what is not needed."
              .formatted(limits.changes()));
    }
  }

  Score score(String title, List<Part> parts) {
    return new Score(
        new Credits(title, style, composer, rights), parts, tempi, meters, keys, chords, sections);
  }
}
