package app.refrain.model.training;

import app.refrain.music.analysis.copying.CopyIndex;
import app.refrain.music.analysis.copying.KnownPiece;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The pieces that a model learnt from, kept beside its weights so that copies of them can be told.
 * The file has hashes of their tunes, not the tunes.
 */
public final class LearntPieces {

  /** Its name in a model's folder. */
  public static final String FILE = "learnt.idx";

  private LearntPieces() {}

  /** Makes the index of some pieces; they are called by title and collection. */
  public static CopyIndex index(List<Corpus.Piece> pieces) {
    return CopyIndex.of(pieces.stream().map(p -> new KnownPiece(title(p), p.score())).toList());
  }

  private static String title(Corpus.Piece piece) {
    return piece.score().credits().title() + " (" + piece.collection() + ")";
  }

  /**
   * Writes the index of some pieces into a model's folder.
   *
   * @throws IOException if the folder cannot be written
   */
  public static void write(List<Corpus.Piece> pieces, Path folder) throws IOException {
    Files.createDirectories(folder);
    try (OutputStream out = Files.newOutputStream(folder.resolve(FILE))) {
      index(pieces).write(out);
    }
  }

  /**
   * Reads the index from a model's folder.
   *
   * @throws IOException if there is none or it is broken
   */
  public static CopyIndex read(Path folder) throws IOException {
    try (InputStream in = Files.newInputStream(folder.resolve(FILE))) {
      return CopyIndex.read(in);
    }
  }
}
