package app.refrain.music.midi;

import app.refrain.music.MalformedScoreException;
import app.refrain.music.Note;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Plays channel messages, in the order of time, and collects the notes that sound, part by part.
 */
final class Players {

  private static final int DRUM_CHANNEL = 9;
  private static final int CHANNELS = 16;
  private static final int PEDAL = 64;
  private static final int ALL_SOUND_OFF = 120;
  private static final int RESET_CONTROLLERS = 121;
  private static final int ALL_NOTES_OFF = 123;

  private static final int BANK = 0;

  private final byte[] file;
  private final MidiLimits limits;
  private final Map<Integer, Channel> channels = new HashMap<>();
  private final Map<PartKey, List<Note>> notes = new LinkedHashMap<>();
  private BankMap banks = BankMap.GENERAL;
  private int count;

  Players(byte[] file, MidiLimits limits) {
    this.file = file;
    this.limits = limits;
  }

  /** The notes of each part, in the order in which the parts entered. */
  Map<PartKey, List<Note>> notes() {
    return notes;
  }

  /**
   * @param player the track to which new parts belong
   * @param tick score ticks
   */
  void play(TrackEvents event, TrackState track, int player, int tick)
      throws MalformedScoreException {
    int number = track.channel(event.channel());
    Channel channel = channel(number);
    switch (event.command()) {
      case TrackEvents.NOTE_ON -> {
        if (event.second() == 0) {
          release(track, number, channel, event.first(), tick);
        } else {
          strike(event, track, player, tick);
        }
      }
      case TrackEvents.NOTE_OFF -> release(track, number, channel, event.first(), tick);
      case TrackEvents.CONTROL -> control(event.first(), event.second(), track, number, tick);
      case TrackEvents.PROGRAM -> {
        channel.choose(event.first(), banks);
        track.programs().put(number, event.first());
      }
      default -> {}
    }
  }

  /** Takes in what a system exclusive message says of channels. */
  void configure(TrackEvents event, TrackState track) {
    SystemExclusive message = new SystemExclusive(file, event.dataStart(), event.dataLength());
    if (message.synthesizer() != null) {
      banks = message.synthesizer();
    }
    SystemExclusive.Use use = message.use();
    if (use != null) {
      channel(track.channel(use.channel())).use(use.drums());
    }
  }

  private Channel channel(int number) {
    return channels.computeIfAbsent(number, n -> new Channel(isDrums(n)));
  }

  private void strike(TrackEvents event, TrackState track, int player, int tick)
      throws MalformedScoreException {
    if (++count > limits.notes()) {
      throw new MalformedScoreException(
          "The file has more than %,d notes. Cut it into several pieces."
              .formatted(limits.notes()));
    }
    int number = track.channel(event.channel());
    Channel channel = channels.get(number);
    channel.strike(event.first(), endingAt(tick));
    int program = track.programs().getOrDefault(number, channel.program());
    PartKey part = new PartKey(player, number, program, channel.isDrums());
    notes.computeIfAbsent(part, p -> new ArrayList<>());
    if (notes.size() > limits.tracks()) {
      throw new MalformedScoreException(
          "The file changes programs so that it has more than %,d parts. Remove program changes."
              .formatted(limits.tracks()));
    }
    track.begin(number, new SoundingNote(part, tick, event.first(), event.second()));
  }

  private void release(TrackState track, int number, Channel channel, int pitch, int tick) {
    SoundingNote note = track.end(number, pitch);
    if (note != null && channel.isPedalDown()) {
      channel.hold(note);
    } else if (note != null) {
      end(note, tick);
    }
  }

  private void control(int controller, int value, TrackState track, int number, int tick) {
    Channel channel = channels.get(number);
    switch (controller) {
      case BANK -> channel.setBank(value);
      case PEDAL -> channel.pedal(value, endingAt(tick));
      case RESET_CONTROLLERS -> channel.pedal(0, endingAt(tick));
      case ALL_NOTES_OFF, ALL_SOUND_OFF -> {
        track.silence(number, endingAt(tick));
        channel.release(endingAt(tick));
      }
      default -> {}
    }
  }

  private void end(SoundingNote note, int tick) {
    int duration = Math.max(1, tick - note.onset());
    notes.get(note.part()).add(new Note(note.onset(), duration, note.pitch(), note.velocity()));
  }

  /** What becomes of notes that end at a score tick. */
  Consumer<SoundingNote> endingAt(int tick) {
    return note -> end(note, tick);
  }

  void liftPedals(int tick) {
    channels.values().forEach(channel -> channel.release(endingAt(tick)));
  }

  static boolean isDrums(int channel) {
    return channel % CHANNELS == DRUM_CHANNEL;
  }
}
