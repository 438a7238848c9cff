package app.refrain.model.training;

import app.refrain.music.MalformedScoreException;
import app.refrain.music.Score;
import app.refrain.music.midi.MidiReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A folder of MIDI files with a {@code manifest.tsv} that says of each to which split it belongs,
 * where it comes from and what style it is; or the folder of the {@linkplain JsbChorales JSB
 * chorales}.
 */
public final class Corpus {

  /**
   * One piece.
   *
   * @param file relative to the corpus
   * @param split train, valid or test
   * @param collection where the piece comes from
   */
  public record Piece(String file, String split, String collection, Score score) {}

  private record Row(String file, String split, String collection, String style, String title) {}

  private static final String MANIFEST = "manifest.tsv";
  private static final List<String> COLUMNS =
      List.of("file", "split", "collection", "style", "title");

  /** Reads the pieces of a split. */
  private interface Source {
    List<Piece> split(String split) throws IOException;
  }

  private final Path folder;
  private final Source source;

  private Corpus(Path folder, Source source) {
    this.folder = folder;
    this.source = source;
  }

  /**
   * Opens a corpus; pieces are read when asked for.
   *
   * @throws IOException if the folder has neither a manifest with the columns that are needed nor
   *     the chorales
   */
  public static Corpus open(Path folder) throws IOException {
    if (Files.isRegularFile(folder.resolve(JsbChorales.FILE))) {
      return new Corpus(folder, JsbChorales.read(folder)::split);
    }
    List<Row> rows = rows(folder);
    return new Corpus(folder, split -> read(folder, rows, split));
  }

  /**
   * Opens several corpora as one.
   *
   * @throws IOException if one of them cannot be opened
   */
  public static Corpus open(List<Path> folders) throws IOException {
    List<Corpus> corpora = new ArrayList<>();
    for (Path folder : folders) {
      corpora.add(open(folder));
    }
    return corpora.size() == 1
        ? corpora.getFirst()
        : new Corpus(folders.getFirst(), split -> all(corpora, split));
  }

  private static List<Piece> all(List<Corpus> corpora, String split) throws IOException {
    List<Piece> pieces = new ArrayList<>();
    for (Corpus corpus : corpora) {
      pieces.addAll(corpus.source.split(split));
    }
    return pieces;
  }

  private static List<Row> rows(Path folder) throws IOException {
    Path manifest = folder.resolve(MANIFEST);
    if (!Files.isRegularFile(manifest)) {
      throw new IOException(folder + " is no corpus: it has no " + MANIFEST);
    }
    List<String> lines = Files.readAllLines(manifest);
    List<String> header = Arrays.asList(lines.getFirst().split("\t"));
    if (!header.containsAll(COLUMNS)) {
      throw new IOException(manifest + " needs the columns " + String.join(", ", COLUMNS));
    }
    int[] columns = COLUMNS.stream().mapToInt(header::indexOf).toArray();
    return lines.stream()
        .skip(1)
        .filter(l -> !l.isBlank())
        .map(l -> row(l.split("\t", -1), columns))
        .toList();
  }

  private static Row row(String[] cells, int[] columns) {
    return new Row(
        cells[columns[0]],
        cells[columns[1]],
        cells[columns[2]],
        cells[columns[3]],
        cells[columns[4]]);
  }

  /**
   * All pieces of a split, in the manifest's order.
   *
   * @throws IOException if there are none, or a file is missing or cannot be read as music
   */
  public List<Piece> split(String split) throws IOException {
    List<Piece> pieces = source.split(split);
    if (pieces.isEmpty()) {
      throw new IOException(folder + " has no pieces of the split " + split);
    }
    return pieces;
  }

  private static List<Piece> read(Path folder, List<Row> rows, String split) throws IOException {
    List<Piece> pieces = new ArrayList<>();
    for (Row row : rows) {
      if (row.split().equals(split)) {
        pieces.add(read(folder, row));
      }
    }
    return pieces;
  }

  private static Piece read(Path folder, Row row) throws IOException {
    try {
      Score score = MidiReader.read(Files.readAllBytes(folder.resolve(row.file())));
      Score credited =
          score.withCredits(score.credits().withTitle(row.title()).withStyle(row.style()));
      return new Piece(row.file(), row.split(), row.collection(), credited);
    } catch (MalformedScoreException e) {
      throw new IOException(row.file() + ": " + e.getMessage(), e);
    }
  }
}
