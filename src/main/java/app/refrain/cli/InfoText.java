package app.refrain.cli;

import app.refrain.music.GeneralMidi;
import app.refrain.music.Key;
import app.refrain.music.analysis.ScoreSummary.PartSummary;
import app.refrain.music.analysis.metrics.ScoreMetrics;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What {@code info} says of a score, for people. */
final class InfoText {

  private static final String LINE = "%-10s%s%n";
  private static final int BARS_IN_LINE = 8;

  private final StringBuilder text = new StringBuilder();

  private InfoText() {}

  static String of(ScoreInfo info) {
    InfoText lines = new InfoText();
    lines.add("Read as", info.summary());
    lines.add("Title", info.title());
    lines.add("Style", info.style());
    lines.add("Composer", info.composer());
    lines.add("Key", key(info));
    lines.add("Meter", info.meter());
    lines.add("Tempo", decimal(info.tempo()) + " quarters a minute");
    lines.add("Length", length(info));
    lines.add("Parts", info.parts().stream().map(p -> part(p, info)).toList());
    lines.add(info.chordsWritten() ? "Chords" : "Harmony", chords(info.chords()));
    lines.add("Sections", info.sections().stream().map(InfoText::section).toList());
    lines.add("Metrics", metrics(info.metrics()));
    return lines.text.toString();
  }

  private void add(String label, String value) {
    add(label, value.isEmpty() ? List.of() : List.of(value));
  }

  private void add(String label, List<String> values) {
    for (int i = 0; i < values.size(); i++) {
      text.append(format(LINE, i == 0 ? label : "", values.get(i)));
    }
  }

  private static String key(ScoreInfo info) {
    if (info.key() == null) {
      return info.writtenKey() == null ? "" : info.writtenKey();
    }
    boolean differs = info.writtenKey() != null && !info.writtenKey().equals(info.key());
    return info.key() + (differs ? ", written " + info.writtenKey() : "");
  }

  private static String length(ScoreInfo info) {
    long seconds = Math.round(info.seconds());
    return format(
        "%d bars, %d:%02d, %d notes", info.bars(), seconds / 60, seconds % 60, info.notes());
  }

  private static String part(PartSummary part, ScoreInfo info) {
    String player =
        part.name().isEmpty() || part.name().equals(part.instrument())
            ? part.instrument()
            : part.name() + " (" + part.instrument() + ")";
    boolean pitched = part.notes() > 0 && !part.instrument().equals(GeneralMidi.DRUMS);
    Key key = info.key() == null ? Key.C_MAJOR : Key.parse(info.key());
    String range =
        pitched ? ", " + key.spell(part.lowest()) + " to " + key.spell(part.highest()) : "";
    return format("%s: %d notes%s", player, part.notes(), range);
  }

  /** A line for every few bars, as on a lead sheet; each chord with the bar that it begins in. */
  private static List<String> chords(List<ScoreInfo.Chord> chords) {
    Map<Integer, String> lines =
        chords.stream()
            .collect(
                Collectors.groupingBy(
                    c -> Math.floorDiv(c.bar() - 1, BARS_IN_LINE),
                    TreeMap::new,
                    Collectors.mapping(c -> c.bar() + " " + c.symbol(), Collectors.joining(", "))));
    return List.copyOf(lines.values());
  }

  private static String section(ScoreInfo.Passage section) {
    String moved =
        section.transposition() == 0 ? "" : format(", moved %+d", section.transposition());
    return format(
        "%s bars %d to %d%s", section.label(), section.firstBar(), section.lastBar(), moved);
  }

  private static List<String> metrics(ScoreMetrics metrics) {
    return List.of(
        format("pitch-class entropy %.3f bits", metrics.pitchClassEntropy()),
        format(
            "  of a bar %.3f, of four bars %.3f", metrics.barEntropy(), metrics.fourBarEntropy()),
        format("scale consistency %.3f", metrics.scaleConsistency()),
        format("groove consistency %.3f", metrics.grooveConsistency()),
        format("empty beats %.3f", metrics.emptyBeatRate()),
        format("polyphony %.3f", metrics.polyphony()),
        format("melodic recurrence %.3f", metrics.melodicRecurrence()));
  }

  private static String decimal(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    return rounded.stripTrailingZeros().toPlainString();
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
