package app.refrain.model.evaluation;

import app.refrain.music.MalformedScoreException;
import app.refrain.music.Score;
import app.refrain.music.midi.MidiReader;
import app.refrain.music.midi.MidiWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * What engines wrote, as MIDI files that can be listened to; what failed is a text that says why.
 */
final class SampleFolder {

  private final Path folder;

  SampleFolder(Path folder) {
    this.folder = folder;
  }

  /** Whether a sample was tried before, with success or not. */
  boolean has(String engine, String piece, int sample) {
    return Files.exists(music(engine, piece, sample))
        || Files.exists(failure(engine, piece, sample));
  }

  boolean failed(String engine, String piece, int sample) {
    return Files.exists(failure(engine, piece, sample));
  }

  Optional<Score> read(String engine, String piece, int sample) throws IOException {
    Path file = music(engine, piece, sample);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(MidiReader.read(Files.readAllBytes(file)));
    } catch (MalformedScoreException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  void write(String engine, String piece, int sample, Score score) throws IOException {
    store(music(engine, piece, sample), MidiWriter.write(score));
  }

  void writeFailure(String engine, String piece, int sample, String reason) throws IOException {
    store(failure(engine, piece, sample), reason.getBytes());
  }

  /** A file is there whole or not at all, whenever a sitting is broken off. */
  private static void store(Path file, byte[] contents) throws IOException {
    Files.createDirectories(file.getParent());
    Path partial = file.resolveSibling(file.getFileName() + ".part");
    Files.write(partial, contents);
    Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private Path music(String engine, String piece, int sample) {
    return folder.resolve(engine).resolve(stem(piece) + "-" + sample + ".mid");
  }

  private Path failure(String engine, String piece, int sample) {
    return music(engine, piece, sample)
        .resolveSibling(Path.of(stem(piece)).getFileName() + "-" + sample + ".txt");
  }

  private static String stem(String piece) {
    return piece.replaceFirst("\\.[^./]*$", "");
  }
}
