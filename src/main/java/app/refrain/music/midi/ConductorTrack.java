package app.refrain.music.midi;

import app.refrain.music.ChordChange;
import app.refrain.music.ChordSymbol;
import app.refrain.music.Credits;
import app.refrain.music.Key;
import app.refrain.music.KeyChange;
import app.refrain.music.MeterChange;
import app.refrain.music.Score;
import app.refrain.music.SectionMark;
import app.refrain.music.TempoChange;
import app.refrain.music.Timed;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The first track of a written file: what concerns all parts. */
final class ConductorTrack {

  private static final byte CLOCKS_PER_CLICK = 24;
  private static final byte THIRTY_SECONDS_PER_QUARTER = 8;

  private final TrackWriter track = new TrackWriter();

  private ConductorTrack() {}

  static byte[] of(Score score) {
    ConductorTrack conductor = new ConductorTrack();
    conductor.write(score.credits());
    Stream.of(score.tempi(), score.meters(), score.keys(), score.sections(), score.chords())
        .<Timed>flatMap(List::stream)
        .sorted(Comparator.comparingInt(Timed::at))
        .forEach(conductor::write);
    return conductor.track.chunk();
  }

  private void write(Credits credits) {
    track.text(0, MetaEvents.TRACK_NAME, credits.title());
    writeUnlessEmpty(MetaEvents.COPYRIGHT, "", credits.rights());
    writeUnlessEmpty(MetaEvents.TEXT, MetaEvents.COMPOSER, credits.composer());
    writeUnlessEmpty(MetaEvents.TEXT, MetaEvents.STYLE, credits.style());
  }

  private void writeUnlessEmpty(int type, String label, String text) {
    if (!text.isEmpty()) {
      track.text(0, type, label + text);
    }
  }

  private void write(Timed change) {
    switch (change) {
      case TempoChange(int at, int micros) ->
          track.meta(
              at, MetaEvents.TEMPO, (byte) (micros >> 16), (byte) (micros >> 8), (byte) micros);
      case MeterChange(int at, var meter) ->
          track.meta(
              at,
              MetaEvents.METER,
              (byte) meter.beats(),
              (byte) Integer.numberOfTrailingZeros(meter.unit()),
              CLOCKS_PER_CLICK,
              THIRTY_SECONDS_PER_QUARTER);
      case KeyChange(int at, var key) ->
          track.meta(
              at,
              MetaEvents.KEY,
              (byte) key.fifths(),
              (byte) (key.mode() == Key.Mode.MAJOR ? 0 : 1));
      case SectionMark(int at, String label) -> track.text(at, MetaEvents.MARKER, marker(label));
      case ChordChange(int at, var symbol) -> track.text(at, MetaEvents.MARKER, symbol.toString());
      default -> throw new IllegalStateException("MIDI has no place for " + change);
    }
  }

  private static String marker(String label) {
    boolean mistakable =
        label.isBlank()
            || label.startsWith(MetaEvents.SECTION)
            || ChordSymbol.parse(label).isPresent();
    return mistakable ? MetaEvents.SECTION + label : label;
  }
}
