package app.refrain.music.notation;

import app.refrain.music.Key;
import app.refrain.music.KeyChange;
import app.refrain.music.Meter;
import app.refrain.music.TempoChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The measures of all parts that stand above one another, with what is in force where they begin.
 *
 * @param measures one of each part
 * @param length ticks, of the longest
 * @param key null if none was given yet
 * @param tempo null if none was given yet
 * @param keys changes within
 * @param tempi changes within
 */
public record Column(
    List<Measure> measures,
    int length,
    Meter meter,
    Key key,
    TempoChange tempo,
    List<KeyChange> keys,
    List<TempoChange> tempi) {

  public static List<Column> of(Sheet sheet) {
    List<Column> columns = new ArrayList<>();
    Meter meter = Meter.COMMON;
    Key key = null;
    TempoChange tempo = null;
    int keyPart = keyPart(sheet);
    for (int i = 0; i < sheet.measureCount(); i++) {
      int index = i;
      List<Measure> measures = sheet.parts().stream().map(p -> p.measure(index)).toList();
      List<KeyChange> keys = measures.get(keyPart).keys();
      List<TempoChange> tempi =
          measures.stream()
              .flatMap(measure -> measure.tempi().stream())
              .sorted(Comparator.comparingInt(TempoChange::at))
              .toList();
      for (Measure measure : measures.reversed()) {
        meter = measure.meter() == null ? meter : measure.meter();
      }
      int length = BarMeters.length(measures, meter);
      columns.add(new Column(measures, length, meter, key, tempo, keys, tempi));
      key = keys.isEmpty() ? key : keys.getLast().key();
      tempo = tempi.isEmpty() ? tempo : tempi.getLast();
    }
    return columns;
  }

  /** The first part that gives keys; the others repeat it, transposed perhaps. */
  private static int keyPart(Sheet sheet) {
    int part = 0;
    while (part < sheet.parts().size() && !sheet.parts().get(part).hasKeys()) {
      part++;
    }
    return part == sheet.parts().size() ? 0 : part;
  }

  public Repeat repeat() {
    return measures.stream().map(Measure::repeat).reduce(Repeat.NONE, Repeat::and);
  }
}
