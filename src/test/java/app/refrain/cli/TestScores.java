package app.refrain.cli;

import app.refrain.music.MalformedScoreException;
import app.refrain.music.Part;
import app.refrain.music.Score;
import app.refrain.music.english.ScoreText;
import app.refrain.music.format.ScoreFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Files to run commands on. */
final class TestScores {

  /** Eight bars of a traditional jig, with a plain accompaniment. */
  static final String JIG =
      """
      Title: The Irish Washerwoman
      Style: jig. Key: G major. Meter: 6/8. Tempo: 165. Parts: flute, guitar (nylon guitar)
      Bar 1, section A, chord G.
      flute: on 1 G4 eighth, on 2 B4 eighth, on 3 B4 eighth, on 4 D5 eighth, on 5 B4 eighth, on 6 B4 eighth.
      guitar: on 1 G3 B3 D4 dotted quarter, on 4 G3 B3 D4 dotted quarter.
      Bar 2.
      flute: on 1 G4 eighth, on 2 B4 eighth, on 3 B4 eighth, on 4 D5 eighth, on 5 C5 eighth, on 6 B4 eighth.
      guitar: on 1 G3 B3 D4 dotted quarter, on 4 G3 B3 D4 dotted quarter.
      Bar 3, chord Am.
      flute: on 1 A4 eighth, on 2 C5 eighth, on 3 C5 eighth, on 4 E5 eighth, on 5 C5 eighth, on 6 C5 eighth.
      guitar: on 1 A3 C4 E4 dotted quarter, on 4 A3 C4 E4 dotted quarter.
      Bar 4, chord D.
      flute: on 1 A4 eighth, on 2 C5 eighth, on 3 C5 eighth, on 4 E5 eighth, on 5 D5 eighth, on 6 C5 eighth.
      guitar: on 1 D3 F#3 A3 dotted quarter, on 4 D3 F#3 A3 dotted quarter.
      Bar 5, chord G.
      flute: on 1 G4 eighth, on 2 B4 eighth, on 3 B4 eighth, on 4 D5 eighth, on 5 B4 eighth, on 6 B4 eighth.
      guitar: on 1 G3 B3 D4 dotted quarter, on 4 G3 B3 D4 dotted quarter.
      Bar 6, chord C.
      flute: on 1 G4 eighth, on 2 B4 eighth, on 3 B4 eighth, on 4 D5 eighth, on 5 C5 eighth, on 6 B4 eighth.
      guitar: on 1 C3 E3 G3 dotted quarter, on 4 C3 E3 G3 dotted quarter.
      Bar 7, chord D.
      flute: on 1 C5 eighth, on 2 B4 eighth, on 3 C5 eighth, on 4 A4 eighth, on 5 D5 eighth, on 6 C5 eighth.
      guitar: on 1 D3 F#3 A3 dotted quarter, on 4 D3 F#3 A3 dotted quarter.
      Bar 8, chord G.
      flute: on 1 B4 eighth, on 2 G4 eighth, on 3 G4 eighth, on 4 G4 dotted quarter.
      guitar: on 1 G3 B3 D4 dotted quarter, on 4 G3 B3 D4 dotted quarter.
      """;

  private TestScores() {}

  static Score jig() {
    return parse(JIG);
  }

  /** The jig as a MIDI file in a folder. */
  static Path jigFile(Path folder) throws IOException {
    return Files.write(folder.resolve("jig.mid"), ScoreFormat.MIDI.write(jig()));
  }

  /** The jig as a MIDI file in a folder, played at a tempo that the file does not tell. */
  static Path playedFreely(Path folder) throws IOException {
    Random random = new Random(5);
    Score jig = jig();
    List<Part> parts =
        jig.parts().stream()
            .map(
                part ->
                    part.withNotes(
                        part.notes().stream()
                            .map(n -> n.withOnset(n.onset() * 17 / 23 + random.nextInt(25)))
                            .toList()))
            .toList();
    return Files.write(
        folder.resolve("played.mid"), ScoreFormat.MIDI.write(Score.EMPTY.withParts(parts)));
  }

  static Score parse(String text) {
    try {
      return ScoreText.parse(text);
    } catch (MalformedScoreException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
