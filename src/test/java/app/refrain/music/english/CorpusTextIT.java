package app.refrain.music.english;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.music.Corpus;
import app.refrain.music.MalformedScoreException;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import app.refrain.music.midi.MidiReader;
import app.refrain.music.midi.MidiWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the score text to every piece of the corpus, where that lies beside the project. */
class CorpusTextIT {

  /** The most words a note, after the header, that a collection may take. */
  private static final Map<String, Double> MOST_WORDS = Map.of("nottingham", 3.2, "pop909", 3.0);

  private record Piece(Path file, Score score) {

    String collection() {
      return file.getParent().getFileName().toString();
    }

    boolean repeatsANote() {
      return score.parts().stream().anyMatch(Piece::repeatsANote);
    }

    private static boolean repeatsANote(Part part) {
      Set<List<Integer>> seen = new HashSet<>();
      return part.notes().stream().anyMatch((Note n) -> !seen.add(List.of(n.onset(), n.pitch())));
    }
  }

  private static Stream<Piece> pieces() throws IOException {
    return Corpus.files().stream().map(file -> new Piece(file, Words.sayable(read(file))));
  }

  private static Score read(Path file) {
    try {
      return MidiReader.read(Files.readAllBytes(file));
    } catch (IOException | MalformedScoreException e) {
      throw new AssertionError(file.toString(), e);
    }
  }

  @Test
  void everyPieceComesBackFromItsTextAndFromMidi() throws Exception {
    int compared = 0;
    int notes = 0;
    for (Piece piece : (Iterable<Piece>) pieces()::iterator) {
      String text = ScoreText.print(piece.score());
      Score score = ScoreText.parse(text);
      assertThat(score).as("%s", piece.file()).isEqualTo(piece.score());
      assertThat(ScoreText.print(score)).as("%s", piece.file()).isEqualTo(text);
      assertThat(MidiReader.read(MidiWriter.write(score))).as("%s", piece.file()).isEqualTo(score);
      compared++;
      notes += score.noteCount();
    }
    System.out.printf("%,d pieces, %,d notes compared: no difference%n", compared, notes);
  }

  @Test
  void everyPieceIsCanonical() throws IOException {
    pieces()
        .filter(p -> !p.repeatsANote())
        .forEach(
            piece -> {
              Grammar grammar = new Grammar();
              for (Word word : Words.of(piece.score())) {
                assertThat(Canon.allows(grammar, word)).as("%s, %s", piece.file(), word).isTrue();
                grammar.accept(word);
              }
            });
  }

  @Test
  void aNoteTakesFewWords() throws IOException {
    Map<String, long[]> counts = new TreeMap<>();
    pieces()
        .forEach(
            piece -> {
              long words =
                  Words.of(piece.score()).stream()
                      .dropWhile(w -> !(w instanceof Word.BarIs))
                      .count();
              long[] count = counts.computeIfAbsent(piece.collection(), c -> new long[2]);
              count[0] += words;
              count[1] += piece.score().noteCount();
            });
    counts.forEach(
        (collection, count) -> {
          double wordsPerNote = (double) count[0] / count[1];
          System.out.printf("%s: %.3f words a note%n", collection, wordsPerNote);
          assertThat(wordsPerNote).isLessThanOrEqualTo(MOST_WORDS.getOrDefault(collection, 3.2));
        });
  }
}
