package app.refrain.music.analysis.craft;

import app.refrain.music.InstrumentRange;
import app.refrain.music.Part;
import app.refrain.music.Score;
import java.util.List;
import java.util.OptionalDouble;

/** Whether instruments can play their notes. */
public final class InstrumentRanges {

  private InstrumentRanges() {}

  /** The share of pitched parts' notes that lie outside; empty without notes. */
  public static OptionalDouble outside(Score score) {
    List<Part> parts = score.parts().stream().filter(p -> !p.drums()).toList();
    long all = parts.stream().mapToLong(p -> p.notes().size()).sum();
    long outside =
        parts.stream()
            .mapToLong(
                p ->
                    p.notes().stream()
                        .filter(n -> !InstrumentRange.of(p).contains(n.pitch()))
                        .count())
            .sum();
    return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) outside / all);
  }
}
