package app.refrain.music.midi;

import app.refrain.music.MalformedScoreException;
import app.refrain.music.Remarks;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the tracks of a file whose lengths may be wrong: where no chunk stands after a track, the
 * next one is looked for, and the track lasts until it says itself that it ends.
 */
final class Chunks {

  private static final int HEADER = 8;
  private static final byte[] TRACK = {'M', 'T', 'r', 'k'};

  /**
   * A track's bytes.
   *
   * @param mended whether the length that the file gives is wrong, so that the track must say its
   *     end
   */
  record Track(int start, int end, boolean mended) {}

  private final byte[] file;
  private final Remarks remarks;
  private final List<Track> tracks = new ArrayList<>();
  private int others;

  private Chunks(byte[] file, Remarks remarks) {
    this.file = file;
    this.remarks = remarks;
  }

  /**
   * @param start behind the header
   * @param promised tracks that the header counts
   */
  static List<Track> find(byte[] file, int start, int promised, Remarks remarks)
      throws MalformedScoreException {
    Chunks chunks = new Chunks(file, remarks);
    chunks.find(start, promised);
    return chunks.tracks;
  }

  private void find(int start, int promised) throws MalformedScoreException {
    int at = start;
    while (at + HEADER <= file.length) {
      long end = at + HEADER + length(at);
      if (isTrack(at)) {
        at = addTrack(at, end, promised);
      } else if (isChunk(at) && end <= file.length && isBoundary(end)) {
        others++;
        at = (int) end;
      } else {
        at = strayUntilTrack(at, promised);
      }
    }
    if (tracks.isEmpty() || tracks.size() + others < promised) {
      throw new MalformedScoreException(
          "The file breaks off after %,d of %,d tracks. Fetch or export it again."
              .formatted(tracks.size(), promised));
    }
    if (tracks.size() < promised) {
      remarks.add("%,d tracks read where the header counts %,d".formatted(tracks.size(), promised));
    }
  }

  /** Takes the track that begins here and tells where to go on. */
  private int addTrack(int at, long end, int promised) {
    boolean isLast = tracks.size() + 1 >= promised;
    if (end <= file.length && (isLast || isBoundary(end) && !swallowsTracks(at, end))) {
      tracks.add(new Track(at + HEADER, (int) end, false));
      return (int) end;
    }
    int next = nextTrack(at + HEADER);
    remarks.add("a track of a wrong length read until it ends", "track " + (tracks.size() + 1));
    tracks.add(new Track(at + HEADER, next, true));
    return next;
  }

  /** Whether a track that lasts until the file's end leaves none of those that are promised. */
  private boolean swallowsTracks(int at, long end) {
    return end == file.length && nextTrack(at + HEADER) < end;
  }

  private int strayUntilTrack(int at, int promised) {
    int next = nextTrack(at);
    if (next < file.length || tracks.size() < promised) {
      remarks.add("%,d bytes that are no music passed over".formatted(next - at));
    }
    return next;
  }

  /** Whether the file ends here or a chunk begins. */
  private boolean isBoundary(long at) {
    return at == file.length || at + HEADER <= file.length && isChunk((int) at);
  }

  private boolean isTrack(int at) {
    for (int i = 0; i < TRACK.length; i++) {
      if (file[at + i] != TRACK[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether four letters, digits or the like stand here, as at the beginning of any chunk. */
  private boolean isChunk(int at) {
    for (int i = 0; i < TRACK.length; i++) {
      if (file[at + i] < ' ' || file[at + i] > '~') {
        return false;
      }
    }
    return true;
  }

  private int nextTrack(int from) {
    for (int at = from; at + HEADER <= file.length; at++) {
      if (isTrack(at)) {
        return at;
      }
    }
    return file.length;
  }

  private long length(int at) {
    long length = 0;
    for (int i = TRACK.length; i < HEADER; i++) {
      length = length << 8 | file[at + i] & 0xFF;
    }
    return length;
  }
}
