package app.refrain.music.analysis.copying;

import app.refrain.music.Note;
import app.refrain.music.Score;
import app.refrain.music.analysis.line.MelodicLine;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Tells how much of a piece also stands in a set of pieces, wherever and in whatever key: the
 * longest run of steps (interval, duration) that {@linkplain MelodicLine#tunes tunes} of both have
 * in common. Immutable.
 *
 * <p>It keeps hashes of four steps each instead of notes: two bytes a note on disk, six in memory.
 * A run of n notes is n - 3 hashes that agree in a row, so that from {@value #SHORTEST_RUN} notes
 * on agreement by chance is out of the question; shorter runs are not reported.
 */
public final class CopyIndex {

  /** The shortest run that is reported, in notes. */
  public static final int SHORTEST_RUN = 8;

  private final HashRows rows;

  /** The hash h stands at positions[first[h]] to positions[first[h + 1] - 1]. */
  private final int[] first = new int[Character.MAX_VALUE + 2];

  private final int[] positions;

  private CopyIndex(HashRows rows) {
    this.rows = rows;
    char[] hashes = rows.hashes();
    for (char hash : hashes) {
      first[hash + 1]++;
    }
    for (int h = 0; h <= Character.MAX_VALUE; h++) {
      first[h + 1] += first[h];
    }
    int[] next = first.clone();
    positions = new int[hashes.length];
    for (int i = 0; i < hashes.length; i++) {
      positions[next[hashes[i]]++] = i;
    }
  }

  public static CopyIndex of(List<KnownPiece> pieces) {
    return new CopyIndex(HashRows.of(pieces));
  }

  /**
   * @throws IOException if the stream breaks off or holds no index
   */
  public static CopyIndex read(InputStream in) throws IOException {
    return new CopyIndex(
        HashRows.read(new DataInputStream(new BufferedInputStream(new GZIPInputStream(in)))));
  }

  /** Writes what {@link #read} reads; the stream stays open. */
  public void write(OutputStream out) throws IOException {
    GZIPOutputStream zip = new GZIPOutputStream(out);
    DataOutputStream data = new DataOutputStream(new BufferedOutputStream(zip));
    rows.write(data);
    data.flush();
    zip.finish();
  }

  /** How many steps are kept. */
  public int size() {
    return positions.length;
  }

  /** The longest run of any of a piece's tunes; the first of those as long. */
  public SharedRun longestRun(Score score) {
    SharedRun longest = SharedRun.NONE;
    for (List<Note> tune : MelodicLine.tunes(score)) {
      SharedRun run = longestRun(tune);
      longest = run.notes() > longest.notes() ? run : longest;
    }
    return longest;
  }

  private SharedRun longestRun(List<Note> tune) {
    char[] query = Fingerprint.of(tune);
    int longest = SHORTEST_RUN - Fingerprint.GRAM;
    int at = -1;
    int position = -1;
    for (int i = 0; i < query.length; i++) {
      for (int p = first[query[i]]; p < first[query[i] + 1]; p++) {
        int length = startsRun(query, i, positions[p]) ? runLength(query, i, positions[p]) : 0;
        if (length > longest) {
          longest = length;
          at = i;
          position = positions[p];
        }
      }
    }
    if (at < 0) {
      return SharedRun.NONE;
    }
    int notes = longest + Fingerprint.GRAM - 1;
    return new SharedRun(
        notes, rows.titleAt(position), tune.get(at).onset(), tune.get(at + notes).end());
  }

  /** Whether a run cannot be prolonged to the left. */
  private boolean startsRun(char[] query, int i, int position) {
    return i == 0 || position == 0 || query[i - 1] != rows.hashes()[position - 1];
  }

  /** Hashes that agree from here on; no hash agrees with the end of a line. */
  private int runLength(char[] query, int i, int position) {
    char[] hashes = rows.hashes();
    int length = 0;
    while (i + length < query.length && query[i + length] == hashes[position + length]) {
      length++;
    }
    return length;
  }
}
