package app.refrain.model.evaluation;

import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import app.refrain.music.midi.MidiWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A corpus of random walks of sixteen bars, in two collections. */
public final class TinyCorpus {

  private TinyCorpus() {}

  public static void write(Path folder) throws IOException {
    StringBuilder manifest = new StringBuilder("file\tsplit\tcollection\tstyle\ttitle\n");
    for (String collection : List.of("jigs", "airs")) {
      Files.createDirectories(folder.resolve(collection));
      for (int i = 0; i < 12; i++) {
        String file = collection + "/" + i + ".mid";
        String split = i < 5 ? "train" : i < 6 ? "valid" : "test";
        Files.write(folder.resolve(file), MidiWriter.write(walk(16, i + collection.hashCode())));
        manifest
            .append(String.join("\t", file, split, collection, "jig", "Tune " + i))
            .append('\n');
      }
    }
    Files.writeString(folder.resolve("manifest.tsv"), manifest);
  }

  /** Quarters and eighths that step up and down, in 4/4. */
  static Score walk(int bars, long seed) {
    Random random = new Random(seed);
    List<Note> notes = new ArrayList<>();
    int pitch = 67;
    for (int at = 0; at < bars * 1920; ) {
      int duration = at % 480 != 0 || random.nextInt(3) == 0 ? 240 : 480;
      pitch = Math.clamp(pitch + random.nextInt(9) - 4, 55, 84);
      notes.add(new Note(at, duration, pitch, 80));
      at += duration;
    }
    return Score.EMPTY.withParts(List.of(new Part("flute", 73, false, notes)));
  }
}
