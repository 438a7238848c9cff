package app.refrain.music.midi;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What one track has said so far: its names, its programs, and the notes it began and did not end.
 */
final class TrackState {

  /** By channel, then pitch, in the order the notes began. */
  private final Map<Integer, Map<Integer, Deque<SoundingNote>>> sounding = new HashMap<>();

  private final Map<Integer, Integer> programs = new HashMap<>();
  private String name;
  private String instrument;
  private int port;
  private int nextRelease;
  private boolean notes;

  void name(String text) {
    name = name == null ? text : name;
  }

  void instrument(String text) {
    instrument = instrument == null ? text : instrument;
  }

  /** What the track is called, or null. */
  String name() {
    return name != null ? name : instrument;
  }

  boolean hasNotes() {
    return notes;
  }

  void port(int newPort) {
    port = newPort;
  }

  /** The channel over all ports. */
  int channel(int channel) {
    return port * 16 + channel;
  }

  /** Programs by channel, as far as this track sets them itself. */
  Map<Integer, Integer> programs() {
    return programs;
  }

  void nextRelease(int index) {
    nextRelease = index;
  }

  void begin(int channel, SoundingNote note) {
    notes = true;
    sounding
        .computeIfAbsent(channel, c -> new HashMap<>())
        .computeIfAbsent(note.pitch(), p -> new ArrayDeque<>(2))
        .add(note);
  }

  /**
   * The note that a note-off ends, or null if none sounds: of several of one pitch the one begun
   * first, as most programs pair them, unless a {@link Release} says otherwise.
   */
  SoundingNote end(int channel, int pitch) {
    int index = nextRelease;
    nextRelease = 0;
    Deque<SoundingNote> notes = sounding.getOrDefault(channel, Map.of()).get(pitch);
    if (notes == null || notes.isEmpty()) {
      return null;
    }
    if (index == 0 || index >= notes.size()) {
      return notes.remove();
    }
    Iterator<SoundingNote> each = notes.iterator();
    SoundingNote note = each.next();
    for (int i = 0; i < index; i++) {
      note = each.next();
    }
    each.remove();
    return note;
  }

  /** Ends what sounds on a channel. */
  void silence(int channel, Consumer<SoundingNote> ended) {
    Map<Integer, Deque<SoundingNote>> pitches = sounding.remove(channel);
    if (pitches != null) {
      pitches.values().forEach(notes -> notes.forEach(ended));
    }
  }

  /** Ends all that sounds: what a track leaves without a note-off lasts until the track's end. */
  void silence(Consumer<SoundingNote> ended) {
    List.copyOf(sounding.keySet()).forEach(channel -> silence(channel, ended));
  }
}
