package app.refrain.music.analysis;

import app.refrain.music.Corpus;
import app.refrain.music.Key;
import app.refrain.music.MalformedScoreException;
import app.refrain.music.Score;
import app.refrain.music.midi.MidiReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pieces of the corpus with what its manifest says of them; read once for all tests. */
public final class CorpusPieces {

  /**
   * One piece.
   *
   * @param key as the manifest has it; empty where it says none
   */
  public record Piece(
      String file, String split, String collection, Optional<Key> key, Score score) {}

  private static List<Piece> pieces;

  private CorpusPieces() {}

  /** All pieces; skips the test that asks where there are none. */
  public static synchronized List<Piece> all() throws IOException, MalformedScoreException {
    if (pieces == null) {
      Corpus.files();
      List<Piece> read = new ArrayList<>();
      List<String> lines = Files.readAllLines(Corpus.FOLDER.resolve("manifest.tsv"));
      for (String line : lines.subList(1, lines.size())) {
        read.add(piece(line.split("\t", -1)));
      }
      pieces = List.copyOf(read);
    }
    return pieces;
  }

  public static List<Piece> of(String collection, String split)
      throws IOException, MalformedScoreException {
    return all().stream()
        .filter(p -> p.collection().equals(collection) && p.split().equals(split))
        .toList();
  }

  private static Piece piece(String[] cells) throws IOException, MalformedScoreException {
    Path file = Corpus.FOLDER.resolve(cells[0]);
    Optional<Key> key = cells[5].isBlank() ? Optional.empty() : Optional.of(Key.parse(cells[5]));
    return new Piece(cells[0], cells[1], cells[2], key, MidiReader.read(Files.readAllBytes(file)));
  }
}
