package app.refrain.music.midi;

import app.refrain.music.MalformedScoreException;
import app.refrain.music.Remarks;
import app.refrain.music.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Reads Standard MIDI Files of types 0, 1 and 2. A file is untrusted: every length in it is checked
 * against what there is and against {@link MidiLimits} before memory is spent.
 *
 * <p>Positions are rescaled to {@value Score#TICKS_PER_QUARTER} to the quarter, to the nearest
 * tick. Sustain pedals become durations. Markers that are chord symbols become chords, other
 * markers sections.
 */
public final class MidiReader {

  private final byte[] file;
  private final MidiLimits limits;
  private final Remarks remarks;
  private final MidiHeader header;
  private final List<TrackEvents> tracks = new ArrayList<>();
  private final List<TrackState> states = new ArrayList<>();
  private final Players players;
  private final Conductor conductor;
  private int eventCount;

  private MidiReader(byte[] file, MidiLimits limits, Remarks remarks)
      throws MalformedScoreException {
    this.file = file;
    this.limits = limits;
    this.remarks = remarks;
    ByteCursor in = new ByteCursor(file, MidiWrapping.start(file), file.length, "header");
    header = MidiHeader.read(in, limits, remarks);
    players = new Players(file, limits);
    conductor = new Conductor(file, limits, !header.countsFrames(), remarks);
    for (Chunks.Track track : Chunks.find(file, in.position(), header.tracks(), remarks)) {
      addTrack(track);
    }
  }

  /**
   * Reads a file within the usual limits.
   *
   * @throws MalformedScoreException if the bytes are no MIDI file or one beyond the limits
   */
  public static Score read(byte[] file) throws MalformedScoreException {
    return read(file, MidiLimits.DEFAULT);
  }

  /**
   * @throws MalformedScoreException if the bytes are no MIDI file or one beyond the limits
   */
  public static Score read(byte[] file, MidiLimits limits) throws MalformedScoreException {
    return read(file, limits, new Remarks());
  }

  /**
   * Reads a file within the usual limits and tells what was left out or put right.
   *
   * @throws MalformedScoreException if the bytes are no MIDI file or one beyond the limits
   */
  public static Score read(byte[] file, Remarks remarks) throws MalformedScoreException {
    return read(file, MidiLimits.DEFAULT, remarks);
  }

  /**
   * Reads a file and tells what was left out or put right.
   *
   * @throws MalformedScoreException if the bytes are no MIDI file or one beyond the limits
   */
  public static Score read(byte[] file, MidiLimits limits, Remarks remarks)
      throws MalformedScoreException {
    if (file.length == 0) {
      throw new MalformedScoreException("The file is empty. Choose a MIDI file.");
    }
    if (file.length > limits.bytes()) {
      throw new MalformedScoreException(
          "The file has %,d bytes; %,d can be read. Cut the piece into several files."
              .formatted(file.length, limits.bytes()));
    }
    return new MidiReader(file, limits, remarks).score();
  }

  private void addTrack(Chunks.Track track) throws MalformedScoreException {
    if (tracks.size() == limits.tracks()) {
      throw new MalformedScoreException(
          "The file has more than %,d tracks. Merge or remove tracks.".formatted(limits.tracks()));
    }
    tracks.add(new TrackEvents(file, track, tracks.size(), remarks));
    states.add(new TrackState());
  }

  private Score score() throws MalformedScoreException {
    if (header.format() == 2) {
      long start = 0;
      for (TrackEvents track : tracks) {
        start = play(List.of(track), start);
      }
    } else {
      play(tracks, 0);
    }
    Ensemble ensemble = new Ensemble(header.format(), states);
    return conductor.score(ensemble.title(), ensemble.parts(players.notes()));
  }

  /**
   * Plays tracks together, their events in the order of time, and returns the file tick at which
   * all have ended.
   */
  private long play(List<TrackEvents> together, long start) throws MalformedScoreException {
    PriorityQueue<TrackEvents> next = new PriorityQueue<>();
    for (TrackEvents track : together) {
      if (track.advance()) {
        next.add(track);
      }
    }
    long end = start;
    while (!next.isEmpty()) {
      TrackEvents track = next.poll();
      boolean goesOn = true;
      while (goesOn && (next.isEmpty() || track.compareTo(next.peek()) < 0)) {
        play(track, start);
        goesOn = track.advance();
      }
      if (goesOn) {
        next.add(track);
      } else {
        end = Math.max(end, start + track.tick());
        states.get(track.track()).silence(players.endingAt(tick(track, start)));
      }
    }
    players.liftPedals((int) header.division().toScore(end));
    return end;
  }

  private void play(TrackEvents event, long start) throws MalformedScoreException {
    if (++eventCount > limits.events()) {
      throw new MalformedScoreException(
          "The file has more than %,d events. Cut the piece into several files."
              .formatted(limits.events()));
    }
    TrackState track = states.get(event.track());
    if (event.isMeta()) {
      conductor.conduct(event, track, tick(event, start));
    } else if (event.isSystemExclusive()) {
      players.configure(event, track);
    } else if (event.isWhole()) {
      players.play(event, track, header.format() == 1 ? event.track() : 0, tick(event, start));
    }
  }

  private int tick(TrackEvents event, long start) throws MalformedScoreException {
    long tick = header.division().toScore(start + event.tick());
    if (tick > limits.ticks()) {
      throw event.malformed(
          "The piece goes on for more than %,d quarter notes"
              .formatted(limits.ticks() / Score.TICKS_PER_QUARTER));
    }
    return (int) tick;
  }
}
