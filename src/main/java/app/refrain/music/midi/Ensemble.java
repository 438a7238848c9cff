package app.refrain.music.midi;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import app.refrain.music.Note;
import app.refrain.music.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes parts of the notes that were played. Where several tracks of a format 1 file play together,
 * a part is what one track plays with one program, on however many channels (a guitar may have one
 * for each string). Else a part is what one channel plays with one program.
 */
final class Ensemble {

  private final boolean tracksArePlayers;
  private final List<TrackState> tracks;

  Ensemble(int format, List<TrackState> tracks) {
    this.tracksArePlayers = format == 1;
    this.tracks = tracks;
  }

  /** The first track's name, unless that is a part's. */
  String title() {
    TrackState first = tracks.getFirst();
    boolean isPart =
        tracksArePlayers && tracks.size() > 1 && (first.hasNotes() || isSilentPart(first));
    return isPart || first.name() == null ? "" : first.name();
  }

  List<Part> parts(Map<PartKey, List<Note>> played) {
    Map<PartKey, List<Note>> notes =
        new LinkedHashMap<>(isByTrack() ? joinChannels(played) : played);
    addSilentParts(notes);
    Map<Integer, Long> partsOfTrack =
        notes.keySet().stream().collect(groupingBy(PartKey::track, counting()));
    return notes.entrySet().stream()
        .sorted(
            Map.Entry.comparingByKey(
                comparingInt(PartKey::track).thenComparingInt(PartKey::channel)))
        .map(e -> part(e.getKey(), partsOfTrack.get(e.getKey().track()) == 1, e.getValue()))
        .toList();
  }

  private boolean isByTrack() {
    return tracksArePlayers && tracks.stream().filter(TrackState::hasNotes).count() > 1;
  }

  private static Map<PartKey, List<Note>> joinChannels(Map<PartKey, List<Note>> played) {
    Map<PartKey, List<Note>> joined = new LinkedHashMap<>();
    played.forEach((key, notes) -> joined.merge(key.onAnyChannel(), notes, Ensemble::concat));
    return joined;
  }

  private static List<Note> concat(List<Note> first, List<Note> second) {
    List<Note> both = new ArrayList<>(first);
    both.addAll(second);
    return both;
  }

  private void addSilentParts(Map<PartKey, List<Note>> notes) {
    for (int i = 0; tracksArePlayers && i < tracks.size(); i++) {
      if (isSilentPart(tracks.get(i))) {
        int track = i;
        tracks
            .get(i)
            .programs()
            .forEach(
                (channel, program) ->
                    notes.put(
                        new PartKey(track, PartKey.ANY_CHANNEL, program, Players.isDrums(channel)),
                        List.of()));
      }
    }
  }

  /** A track without notes that is named and chooses one instrument is a part that rests. */
  private static boolean isSilentPart(TrackState track) {
    return !track.hasNotes() && track.name() != null && track.programs().size() == 1;
  }

  private Part part(PartKey key, boolean alone, List<Note> notes) {
    String name = alone && tracksArePlayers ? tracks.get(key.track()).name() : null;
    Part part = new Part("", key.program(), key.drums(), notes);
    return part.withName(name == null ? part.instrument() : name);
  }
}
