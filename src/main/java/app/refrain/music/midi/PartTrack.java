package app.refrain.music.midi;

import app.refrain.music.Note;
import app.refrain.music.Part;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** The track of one part in a written file. */
final class PartTrack {

  private static final int RELEASE_VELOCITY = 64;

  private final TrackWriter track = new TrackWriter();
  private final Part part;
  private final int channel;
  private final boolean contested;
  private final Map<Integer, Deque<Note>> sounding = new HashMap<>();

  private PartTrack(Part part, int channel, boolean contested) {
    this.part = part;
    this.channel = channel;
    this.contested = contested;
  }

  /**
   * @param contested whether other programs play on the channel
   */
  static byte[] of(Part part, int channel, boolean contested) {
    PartTrack track = new PartTrack(part, channel, contested);
    track.write();
    return track.track.chunk();
  }

  private void write() {
    track.text(0, MetaEvents.TRACK_NAME, part.name());
    chooseProgram(0);
    List<Note> ends = part.notes().stream().sorted(Comparator.comparingInt(Note::end)).toList();
    int ended = 0;
    for (Note note : part.notes()) {
      while (ends.get(ended).end() <= note.onset()) {
        end(ends.get(ended++));
      }
      begin(note);
    }
    ends.subList(ended, ends.size()).forEach(this::end);
  }

  private void chooseProgram(int at) {
    track.message(at, TrackEvents.PROGRAM | channel, part.program());
  }

  private void begin(Note note) {
    if (contested) {
      chooseProgram(note.onset());
    }
    track.message(note.onset(), TrackEvents.NOTE_ON | channel, note.pitch(), note.velocity());
    sounding.computeIfAbsent(note.pitch(), p -> new ArrayDeque<>()).add(note);
  }

  private void end(Note note) {
    int index = takeFromSounding(note);
    if (index > 0) {
      track.meta(note.end(), MetaEvents.SEQUENCER_SPECIFIC, Release.of(index));
    }
    track.message(note.end(), TrackEvents.NOTE_OFF | channel, note.pitch(), RELEASE_VELOCITY);
  }

  /**
   * Removes a note, or the one begun first if many of its pitch were begun before it, and tells
   * which.
   */
  private int takeFromSounding(Note note) {
    Deque<Note> notes = sounding.get(note.pitch());
    Iterator<Note> each = notes.iterator();
    for (int i = 0; i <= Release.MAX_INDEX && each.hasNext(); i++) {
      if (each.next().equals(note)) {
        each.remove();
        return i;
      }
    }
    notes.remove();
    return 0;
  }
}
