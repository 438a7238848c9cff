package app.refrain.model.training;

import app.refrain.music.Credits;
import app.refrain.music.GeneralMidi;
import app.refrain.music.Meter;
import app.refrain.music.MeterChange;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Bach's chorales as published results use them: {@value #FILE} has for each split its pieces, for
 * each piece its sixteenths, for each sixteenth the pitches of the four voices, -1 where one rests.
 * Held and repeated notes are not told apart, so neighbouring sixteenths of one pitch are one note;
 * keys, meters and upbeats are not told at all.
 *
 * <p>Source: N. Boulanger-Lewandowski et al., "Modeling Temporal Dependencies in High-Dimensional
 * Sequences", ICML 2012, whose splits these are.
 */
record JsbChorales(JsonNode splits) {
  static final String FILE = "Jsb16thSeparated.json";

  private static final List<String> VOICES = List.of("Soprano", "Alto", "Tenor", "Bass");
  private static final int SIXTEENTH = Score.TICKS_PER_QUARTER / 4;
  private static final int REST = -1;

  static JsbChorales read(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    try {
      return new JsbChorales(JsonMapper.shared().readTree(Files.readAllBytes(file)));
    } catch (JacksonException e) {
      throw new IOException(file + " is no JSON: " + e.getMessage(), e);
    }
  }

  /** Nothing if there is no such split. */
  List<Corpus.Piece> split(String split) {
    List<Corpus.Piece> pieces = new ArrayList<>();
    for (JsonNode piece : splits.path(split)) {
      String name = split + "/" + pieces.size();
      pieces.add(new Corpus.Piece(name, split, "jsb", score(piece, name)));
    }
    return pieces;
  }

  private static Score score(JsonNode piece, String name) {
    List<Part> parts = new ArrayList<>();
    for (int voice = 0; voice < VOICES.size(); voice++) {
      int program = GeneralMidi.program("choir").orElseThrow();
      parts.add(new Part(VOICES.get(voice), program, false, notes(piece, voice)));
    }
    return new Score(
        Credits.NONE.withTitle("Chorale " + name).withStyle("chorale"),
        parts,
        List.of(),
        List.of(new MeterChange(0, Meter.COMMON)),
        List.of(),
        List.of(),
        List.of());
  }

  private static List<Note> notes(JsonNode piece, int voice) {
    List<Note> notes = new ArrayList<>();
    int start = 0;
    for (int step = 1; step <= piece.size(); step++) {
      int pitch = piece.get(start).get(voice).asInt();
      if (step == piece.size() || piece.get(step).get(voice).asInt() != pitch) {
        if (pitch != REST) {
          int length = (step - start) * SIXTEENTH;
          notes.add(new Note(start * SIXTEENTH, length, pitch, Note.DEFAULT_VELOCITY));
        }
        start = step;
      }
    }
    return notes;
  }
}
