package app.refrain.music.abc;

import app.refrain.music.Bar;
import app.refrain.music.Bars;
import app.refrain.music.Credits;
import app.refrain.music.Key;
import app.refrain.music.Meter;
import app.refrain.music.Part;
import app.refrain.music.PitchClassName;
import app.refrain.music.Quantizer;
import app.refrain.music.Score;
import app.refrain.music.notation.BarMeters;
import app.refrain.music.notation.Resolution;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Writes ABC notation, version 2.1: one tune, a voice for each part. Times are moved to the grid of
 * {@link Quantizer}, or to one four times as fine where the score has thirty-seconds, and loudness
 * to dynamics; of such a score {@link AbcReader} reads the same score back.
 */
public final class AbcWriter {

  /** All lengths are counted in eighths. */
  static final int UNIT = Score.TICKS_PER_QUARTER / 2;

  private static final int BARS_OF_A_LINE = 4;

  private final Score score;
  private final Resolution resolution;
  private final List<Bar> bars;
  private final boolean pickup;
  private final StringBuilder text = new StringBuilder();

  private AbcWriter(Score score, Resolution resolution) {
    this.score = score;
    this.resolution = resolution;
    Bars all = score.bars();
    bars = IntStream.range(0, Math.max(1, score.barCount())).mapToObj(all::get).toList();
    pickup = hasWritablePickup();
  }

  public static byte[] write(Score score) {
    Score steady = Quantizer.steady(score);
    AbcWriter writer =
        Quantizer.isFiner(score)
            ? new AbcWriter(
                Quantizer.align(steady, Resolution.FINE), Resolution.of(Resolution.FINE))
            : new AbcWriter(Quantizer.align(steady), Resolution.of(Resolution.USUAL));
    writer.write();
    return writer.text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Whether a short first bar says by itself that it is a pickup of its meter. */
  private boolean hasWritablePickup() {
    if (!score.bars().hasPickup()) {
      return false;
    }
    Meter next = score.meters().get(1).meter();
    return BarMeters.ofLength(bars.getFirst().length(), next)
        .filter(bars.getFirst().meter()::equals)
        .isPresent();
  }

  private void write() {
    Credits credits = score.credits();
    text.append("X:1\n");
    field("T:", credits.title());
    field("C:", credits.composer());
    field("R:", credits.style());
    field("%%abc-copyright ", credits.rights());
    text.append("M:").append(printedMeter()).append("\nL:1/8\n");
    text.append("Q:1/4=").append(score.tempi().getFirst().shortestBpm()).append('\n');
    text.append("K:").append(firstKey()).append('\n');
    for (int i = 0; i < score.parts().size(); i++) {
      write(i, score.parts().get(i));
    }
  }

  private void field(String name, String value) {
    if (!value.isEmpty()) {
      text.append(name).append(plain(value)).append('\n');
    }
  }

  private static String plain(String value) {
    return value.replaceAll("\\s+", " ").strip().replace("%", "\\%");
  }

  private Meter printedMeter() {
    return pickup ? score.meters().get(1).meter() : score.meters().getFirst().meter();
  }

  private String firstKey() {
    boolean isSaid = !score.keys().isEmpty() && score.keys().getFirst().at() == 0;
    return isSaid ? name(score.keys().getFirst().key()) : "none";
  }

  static String name(Key key) {
    PitchClassName tonic = key.tonic();
    return tonic + (key.mode() == Key.Mode.MINOR ? "m" : "");
  }

  private void write(int index, Part part) {
    String name = plain(part.name()).replace('"', '\'');
    text.append("V:").append(index + 1);
    text.append(" name=\"").append(name.isEmpty() ? part.instrument() : name).append('"');
    text.append(part.drums() ? " clef=perc\n" : "\n");
    text.append("%%MIDI program ").append(part.program()).append('\n');
    BarWriter writer = new BarWriter(score, part, index == 0, resolution);
    Meter meter = printedMeter();
    for (int i = 0; i < bars.size(); i++) {
      Bar bar = bars.get(i);
      Meter printed = i == 0 && pickup ? meter : bar.meter();
      if (!printed.equals(meter)) {
        text.append("[M:").append(printed).append(']');
      }
      meter = printed;
      text.append(writer.write(bar));
      boolean isLast = i == bars.size() - 1;
      text.append(isLast ? " |]\n" : (i + 1) % BARS_OF_A_LINE == 0 ? " |\n" : " | ");
    }
  }
}
