package app.refrain.music.midi;

import app.refrain.music.MalformedScoreException;
import java.util.Comparator;

/**
 * Walks the events of one track; what it stands on is read from it until the next {@link #advance}.
 */
final class TrackEvents implements Comparable<TrackEvents> {

  static final int NOTE_OFF = 0x80;
  static final int NOTE_ON = 0x90;
  static final int CONTROL = 0xB0;
  static final int PROGRAM = 0xC0;
  static final int META = 0xFF;

  private static final int CHANNEL_PRESSURE = 0xD0;
  private static final int SYSTEM_EXCLUSIVE = 0xF0;
  private static final int ESCAPE = 0xF7;
  private static final Comparator<TrackEvents> IN_TIME =
      Comparator.comparingLong(TrackEvents::tick).thenComparingInt(TrackEvents::track);

  private final ByteCursor in;
  private final int track;
  private long tick;
  private int status;
  private int runningStatus;
  private int first;
  private int second;
  private int metaType;

  /**
   * @param track counted from 0
   */
  TrackEvents(byte[] file, int start, int end, int track) {
    this.in = new ByteCursor(file, start, end, "track " + (track + 1));
    this.track = track;
  }

  /** Goes to the next event; false at the end of the track. */
  boolean advance() throws MalformedScoreException {
    if (in.remaining() == 0 || status == META && metaType == MetaEvents.END_OF_TRACK) {
      return false;
    }
    tick += in.variable();
    status = in.peek() < NOTE_OFF ? runningStatus : in.u8();
    if (status == META) {
      metaType = in.u8();
      skipData();
    } else if (status == SYSTEM_EXCLUSIVE || status == ESCAPE) {
      skipData();
    } else if (status >= NOTE_OFF && status < SYSTEM_EXCLUSIVE) {
      runningStatus = status;
      first = data();
      second = command() == PROGRAM || command() == CHANNEL_PRESSURE ? 0 : data();
    } else {
      throw in.malformed("No event begins here");
    }
    return true;
  }

  private void skipData() throws MalformedScoreException {
    second = in.variable();
    first = in.skip(second);
  }

  private int data() throws MalformedScoreException {
    int value = in.u8();
    if (value > 0x7F) {
      throw in.malformed("A value is over 127");
    }
    return value;
  }

  int track() {
    return track;
  }

  /** File ticks from the start of the track. */
  long tick() {
    return tick;
  }

  boolean isMeta() {
    return status == META;
  }

  /** The kind of channel message, such as {@link #NOTE_ON}; 0xF0 for anything else. */
  int command() {
    return status & 0xF0;
  }

  int channel() {
    return status & 0x0F;
  }

  /** The first value of a channel message. */
  int first() {
    return first;
  }

  /** The second value of a channel message. */
  int second() {
    return second;
  }

  int metaType() {
    return metaType;
  }

  /** Where the data of a meta event begin in the file. */
  int dataStart() {
    return first;
  }

  /** How many bytes of data a meta event has. */
  int dataLength() {
    return second;
  }

  MalformedScoreException malformed(String what) {
    return in.malformed(what);
  }

  @Override
  public int compareTo(TrackEvents other) {
    return IN_TIME.compare(this, other);
  }
}
