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
            offset =
                in.optional(
                        "place", in.text(), -MeasureReader.MAX_DURATION, MeasureReader.MAX_DURATION)
                    .orElse(0);
        default -> in.skip();
      }
    }
  }

  /** The name, or null if there is none that music knows. */
  private PitchClassName readName(String stepElement, String alterElement)
      throws MalformedScoreException {
    String step = "";
    int alter = 0;
    while (in.nextChild()) {
      if (in.name().equals(stepElement)) {
        step = in.text().strip();
      } else if (in.name().equals(alterElement)) {
        String text = in.text();
        alter =
            text.isBlank()
                ? 0
                : (int) Math.round(in.optional("chord's accidental", text, -2, 2).orElse(0));
      } else {
        in.skip();
      }
    }
    try {
      return new PitchClassName(PitchClassName.parse(step).letter(), alter);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private void readDegree() throws MalformedScoreException {
    int value = 0;
    int alter = 0;
    String type = "";
    while (in.nextChild()) {
      switch (in.name()) {
        case "degree-value" -> value = in.optionalInt("chord's degree", 1, 13).orElse(0);
        case "degree-alter" -> {
          String text = in.text();
          alter =
              text.isBlank()
                  ? 0
                  : (int) Math.round(in.optional("chord's degree", text, -2, 2).orElse(0));
        }
        case "degree-type" -> type = in.text().strip();
        default -> in.skip();
      }
    }
    if (value > 0 && degrees.size() < MAX_DEGREES) {
      degrees.add(new HarmonyKind.Degree(value, alter, type));
    }
  }

  private Optional<ChordSymbol> symbol() {
    if (kind.equals("none")) {
      return Optional.of(ChordSymbol.NONE);
    }
    Optional<ChordQuality> quality =
        root == null
            ? Optional.empty()
            : new HarmonyKind(kind, degrees).quality().or(() -> ChordQuality.nearest(kindText));
    if (quality.isEmpty()) {
      in.remark(
          root == null
              ? "a chord without a root left out"
              : "a chord of the kind %s left out".formatted(XmlCursor.shortened(kind)));
      return Optional.empty();
    }
    return Optional.of(new ChordSymbol(root, quality.get(), root.equals(bass) ? null : bass));
  }
}
