package app.refrain.music.midi;

import app.refrain.music.MalformedScoreException;
import app.refrain.music.Remarks;
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
  private static final int HIGHEST = 0x7F;
  private static final Comparator<TrackEvents> IN_TIME =
      Comparator.comparingLong(TrackEvents::tick).thenComparingInt(TrackEvents::track);

  private final ByteCursor in;
  private final int track;
  private final boolean mustSayItsEnd;
  private final Remarks remarks;
  private long tick;
  private int status;
  private int runningStatus;
  private int first;
  private int second;
  private int metaType;
  private boolean whole;

  /**
   * @param track counted from 0
   */
  TrackEvents(byte[] file, Chunks.Track bytes, int track, Remarks remarks) {
    this.in = new ByteCursor(file, bytes.start(), bytes.end(), "track " + (track + 1));
    this.mustSayItsEnd = bytes.mended();
    this.track = track;
    this.remarks = remarks;
  }

  /** Goes to the next event; false at the end of the track. */
  boolean advance() throws MalformedScoreException {
    boolean ended = status == META && metaType == MetaEvents.END_OF_TRACK;
    if (mustSayItsEnd && !ended && in.remaining() == 0) {
      throw new MalformedScoreException(
          "The file breaks off in track %,d. Fetch or export it again.".formatted(track + 1));
    }
    if (in.remaining() == 0 || ended) {
      return false;
    }
    tick += in.variable();
    status = in.peek() < NOTE_OFF ? runningStatus : in.u8();
    whole = true;
    if (status == META) {
      metaType = in.u8();
      skipData();
    } else if (status == SYSTEM_EXCLUSIVE || status == ESCAPE) {
      skipData();
    } else if (status >= NOTE_OFF && status < SYSTEM_EXCLUSIVE) {
      runningStatus = status;
      first = firstValue();
      second = command() == PROGRAM || command() == CHANNEL_PRESSURE ? 0 : secondValue();
    } else {
      passOverSystemMessage();
    }
    return true;
  }

  private void skipData() throws MalformedScoreException {
    second = in.variable();
    first = in.skip(second);
  }

  /** A message over 127 here names no key, controller or program: it says nothing. */
  private int firstValue() throws MalformedScoreException {
    int value = in.u8();
    if (value > HIGHEST) {
      whole = false;
      remark("a message whose first value is over 127 left out");
    }
    return Math.min(value, HIGHEST);
  }

  private int secondValue() throws MalformedScoreException {
    int value = in.u8();
    if (value > HIGHEST) {
      remark("a value over 127 taken as 127");
    }
    return Math.min(value, HIGHEST);
  }

  /** Clocks, active sensing and the like, which cables carry and files should not. */
  private void passOverSystemMessage() throws MalformedScoreException {
    int length =
        switch (status) {
          case 0xF1, 0xF3 -> 1;
          case 0xF2 -> 2;
          case 0xF6, 0xF8, 0xF9, 0xFA, 0xFB, 0xFC, 0xFD, 0xFE -> 0;
          default -> throw in.malformed("No event begins here");
        };
    in.skip(length);
    whole = false;
    remark("a message for cables, not for files, passed over");
  }

  private void remark(String what) {
    remarks.add(what, "track " + (track + 1));
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

  boolean isSystemExclusive() {
    return status == SYSTEM_EXCLUSIVE;
  }

  /** Whether the message says something to players. */
  boolean isWhole() {
    return whole && status != ESCAPE;
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

  /** Where the data of a meta event or a system exclusive message begin in the file. */
  int dataStart() {
    return first;
  }

  /** How many bytes of data it has. */
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
