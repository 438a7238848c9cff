package app.refrain.music.musicxml;

import app.refrain.music.ChordChange;
import app.refrain.music.ChordQuality;
import app.refrain.music.ChordSymbol;
import app.refrain.music.MalformedScoreException;
import app.refrain.music.PitchClassName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one chord symbol. */
final class HarmonyReader {

  private static final int MAX_DEGREES = 10;

  private final XmlCursor in;
  private final MeasureClock clock;
  private final List<HarmonyKind.Degree> degrees = new ArrayList<>();
  private PitchClassName root;
  private PitchClassName bass;
  private String kind = "";
  private String kindText = "";
  private double offset;

  private HarmonyReader(XmlCursor in, MeasureClock clock) {
    this.in = in;
    this.clock = clock;
  }

  /** The chord at its tick in the measure; empty if it is none that scores know. */
  static Optional<ChordChange> read(XmlCursor in, MeasureClock clock)
      throws MalformedScoreException {
    HarmonyReader reader = new HarmonyReader(in, clock);
    reader.readElements();
    return reader.symbol().map(s -> new ChordChange((int) clock.tickAfter(reader.offset), s));
  }

  private void readElements() throws MalformedScoreException {
    while (in.nextChild()) {
      switch (in.name()) {
        case "root" -> root = readName("root-step", "root-alter");
        case "bass" -> bass = readName("bass-step", "bass-alter");
        case "kind" -> {
          kindText = in.attribute("text", "");
          kind = in.text().strip();
        }
        case "degree" -> readDegree();
        case "offset" ->
            offset = in.number(-MeasureReader.MAX_DURATION, MeasureReader.MAX_DURATION);
        default -> in.skip();
      }
    }
  }

  private PitchClassName readName(String stepElement, String alterElement)
      throws MalformedScoreException {
    String step = "";
    int alter = 0;
    while (in.nextChild()) {
      if (in.name().equals(stepElement)) {
        step = in.text().strip();
      } else if (in.name().equals(alterElement)) {
        alter = in.integer(-2, 2);
      } else {
        in.skip();
      }
    }
    try {
      return new PitchClassName(PitchClassName.parse(step).letter(), alter);
    } catch (IllegalArgumentException e) {
      throw in.malformed("A chord is built on \"" + step + "\"");
    }
  }

  private void readDegree() throws MalformedScoreException {
    int value = 0;
    int alter = 0;
    String type = "";
    while (in.nextChild()) {
      switch (in.name()) {
        case "degree-value" -> value = in.integer(1, 100);
        case "degree-alter" -> alter = in.integer(-2, 2);
        case "degree-type" -> type = in.text().strip();
        default -> in.skip();
      }
    }
    if (degrees.size() < MAX_DEGREES) {
      degrees.add(new HarmonyKind.Degree(value, alter, type));
    }
  }

  private Optional<ChordSymbol> symbol() {
    if (kind.equals("none")) {
      return Optional.of(ChordSymbol.NONE);
    }
    if (root == null) {
      return Optional.empty();
    }
    PitchClassName below = root.equals(bass) ? null : bass;
    return new HarmonyKind(kind, degrees)
        .quality()
        .or(() -> ChordSymbol.parse(root + kindText).map(ChordSymbol::quality))
        .map((ChordQuality quality) -> new ChordSymbol(root, quality, below));
  }
}
