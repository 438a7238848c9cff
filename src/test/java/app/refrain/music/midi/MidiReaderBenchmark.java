package app.refrain.music.midi;

import app.refrain.music.MalformedScoreException;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * How long reading a file takes when warm: {@code java -Xmx512m -cp
 * target/classes:target/test-classes app.refrain.music.midi.MidiReaderBenchmark 10000 1000000}.
 */
final class MidiReaderBenchmark {

  private static final int PARTS = 10;
  private static final int ROUNDS = 20;

  private MidiReaderBenchmark() {}

  /**
   * @param sizes numbers of notes
   */
  public static void main(String... sizes) throws MalformedScoreException {
    for (String size : sizes) {
      measure(Integer.parseInt(size));
    }
  }

  private static void measure(int notes) throws MalformedScoreException {
    byte[] file = MidiWriter.write(score(notes));
    long best = Long.MAX_VALUE;
    long total = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      MidiReader.read(file);
      long taken = System.nanoTime() - start;
      best = Math.min(best, taken);
      total += taken;
    }
    System.out.printf(
        Locale.ROOT,
        "%,d notes, %,d bytes: best %.1f ms, mean of %d %.1f ms, heap limit %,d MiB%n",
        notes,
        file.length,
        best / 1e6,
        ROUNDS,
        total / 1e6 / ROUNDS,
        Runtime.getRuntime().maxMemory() >> 20);
  }

  private static Score score(int notes) {
    return Score.EMPTY.withParts(
        IntStream.range(0, PARTS).mapToObj(part -> part(part, notes / PARTS)).toList());
  }

  private static Part part(int index, int count) {
    List<Note> notes =
        IntStream.range(0, count)
            .mapToObj(i -> new Note(i * 120, 100 + i % 90, 30 + i * 7 % 60, 40 + i % 80))
            .toList();
    return new Part("Part " + index, index, false, notes);
  }
}
