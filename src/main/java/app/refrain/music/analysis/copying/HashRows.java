package app.refrain.music.analysis.copying;

import app.refrain.music.Note;
import app.refrain.music.analysis.line.MelodicLine;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * The fingerprints of the tunes of many pieces, one after the other, {@link #END} after each line.
 *
 * @param titles of the pieces
 * @param ends for each piece, the index after its last hash
 */
record HashRows(List<String> titles, int[] ends, char[] hashes) {

  /** Stands after each line. */
  static final char END = 0;

  private static final int FORMAT = 0x52435831;

  static HashRows of(List<KnownPiece> pieces) {
    StringBuilder hashes = new StringBuilder();
    int[] ends = new int[pieces.size()];
    int i = 0;
    for (KnownPiece piece : pieces) {
      for (List<Note> tune : MelodicLine.tunes(piece.score())) {
        hashes.append(Fingerprint.of(tune)).append(END);
      }
      ends[i++] = hashes.length();
    }
    return new HashRows(
        pieces.stream().map(KnownPiece::title).toList(), ends, hashes.toString().toCharArray());
  }

  /** The title of the piece that a position belongs to. */
  String titleAt(int position) {
    int low = 0;
    int high = ends.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ends[middle] <= position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return titles.get(low);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(FORMAT);
    out.writeInt(ends.length);
    out.writeInt(hashes.length);
    for (int i = 0; i < ends.length; i++) {
      out.writeUTF(titles.get(i));
      out.writeInt(ends[i]);
    }
    for (char hash : hashes) {
      out.writeChar(hash);
    }
  }

  static HashRows read(DataInputStream in) throws IOException {
    if (in.readInt() != FORMAT) {
      throw new IOException(
          "This is no index of pieces to compare with; make it anew from the corpus");
    }
    int[] ends = new int[in.readInt()];
    char[] hashes = new char[in.readInt()];
    String[] titles = new String[ends.length];
    for (int i = 0; i < ends.length; i++) {
      titles[i] = in.readUTF();
      ends[i] = in.readInt();
    }
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = in.readChar();
    }
    return new HashRows(List.of(titles), ends, hashes);
  }
}
