package app.refrain.model.refine.judge.training;

import app.refrain.model.refine.judge.Passage;
import app.refrain.music.MalformedScoreException;
import app.refrain.music.Note;
import app.refrain.music.english.ScoreText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Samples by number, one file each. A number that came to nothing has an empty file. */
public final class JudgeSampleFolder {

  /** What a file holds. Notes are onset, duration, pitch and velocity; the texts are English. */
  private record Stored(
      String collection,
      String piece,
      int from,
      int to,
      boolean begins,
      boolean ends,
      int after,
      double quarters,
      double nats,
      boolean freely,
      double[] energies,
      List<List<List<int[]>>> made) {}

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path folder;

  public JudgeSampleFolder(Path folder) {
    this.folder = folder;
  }

  boolean has(int number) {
    return Files.exists(file(number));
  }

  /** Whether it has all numbers under a limit. */
  boolean isComplete(int limit) {
    return IntStream.range(0, limit).allMatch(this::has);
  }

  /** Stores a sample, whole or not at all. */
  void write(int number, Optional<JudgeSample> sample) throws IOException {
    Files.createDirectories(folder);
    Path unfinished = folder.resolve(number + ".unfinished");
    Files.write(
        unfinished,
        sample.map(s -> JSON.writeValueAsBytes(stored(s))).orElseGet(() -> new byte[0]));
    Files.move(
        unfinished,
        file(number),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * All samples with numbers under a limit.
   *
   * @throws IOException if a file cannot be read as a sample
   */
  public List<JudgeSample> read(int limit) throws IOException {
    List<JudgeSample> samples = new ArrayList<>();
    for (int number = 0; number < limit; number++) {
      if (has(number) && Files.size(file(number)) > 0) {
        samples.add(read(file(number)));
      }
    }
    return samples;
  }

  private static JudgeSample read(Path file) throws IOException {
    try {
      return sample(JSON.readValue(Files.readAllBytes(file), Stored.class));
    } catch (JacksonException | MalformedScoreException e) {
      throw new IOException(file + " holds no sample: " + e.getMessage(), e);
    }
  }

  private static Stored stored(JudgeSample sample) {
    Passage real = sample.real();
    return new Stored(
        sample.collection(),
        ScoreText.print(real.piece()),
        real.from(),
        real.to(),
        real.begins(),
        real.ends(),
        real.after(),
        sample.quarters(),
        sample.nats(),
        sample.freely(),
        sample.energies(),
        sample.made().stream()
            .map(
                parts ->
                    parts.stream()
                        .map(notes -> notes.stream().map(JudgeSampleFolder::numbers).toList())
                        .toList())
            .toList());
  }

  private static int[] numbers(Note note) {
    return new int[] {note.onset(), note.duration(), note.pitch(), note.velocity()};
  }

  private static JudgeSample sample(Stored stored) throws MalformedScoreException {
    Passage real =
        new Passage(
            ScoreText.parse(stored.piece),
            stored.from,
            stored.to,
            stored.begins,
            stored.ends,
            stored.after);
    List<List<List<Note>>> made =
        stored.made.stream()
            .map(
                parts ->
                    parts.stream()
                        .map(
                            notes ->
                                notes.stream().map(n -> new Note(n[0], n[1], n[2], n[3])).toList())
                        .toList())
            .toList();
    return new JudgeSample(
        stored.collection,
        real,
        stored.quarters,
        stored.nats,
        made,
        stored.energies,
        stored.freely);
  }

  private Path file(int number) {
    return folder.resolve(number + ".json");
  }
}
