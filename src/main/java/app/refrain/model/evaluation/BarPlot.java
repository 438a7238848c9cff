package app.refrain.model.evaluation;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Draws shares from 0 to 1 as bars: a group for each label, a bar for each set. */
final class BarPlot {

  private static final int LABELS = 190;
  private static final int PLOT = 300;
  private static final int BAR = 12;
  private static final int GAP = 10;

  private final Map<String, Map<String, Double>> groups = new LinkedHashMap<>();

  BarPlot group(String label, Map<String, Double> shares) {
    groups.put(label, shares);
    return this;
  }

  String draw(String title) {
    int bars = groups.values().stream().mapToInt(Map::size).sum();
    Svg svg = new Svg(LABELS + PLOT + 50.0, bars * BAR + groups.size() * GAP + 6.0);
    double y = 4;
    for (Map.Entry<String, Map<String, Double>> group : groups.entrySet()) {
      double middle = y + group.getValue().size() * BAR / 2.0 + 4;
      svg.text(LABELS - 8, middle, "end", group.getKey());
      for (Map.Entry<String, Double> bar : group.getValue().entrySet()) {
        svg.bar(LABELS, y, PLOT * bar.getValue(), BAR - 2, bar.getKey());
        svg.text(LABELS + PLOT * bar.getValue() + 4, y + BAR - 2, "start", number(bar.getValue()));
        y += BAR;
      }
      y += GAP;
    }
    svg.line(LABELS, 0, LABELS, y - GAP, "axis");
    return svg.render(title);
  }

  private static String number(double share) {
    return String.format(Locale.ROOT, "%.2f", share);
  }
}
