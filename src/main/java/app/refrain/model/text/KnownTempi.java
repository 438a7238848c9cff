package app.refrain.model.text;

import app.refrain.music.TempoChange;
import app.refrain.music.english.Word;
import java.util.List;
import java.util.stream.IntStream;

/** The tempi that the models tell apart, each by the same ratio faster than the one before. */
final class KnownTempi {

  /** Quarter notes a minute. */
  private static final int SLOWEST = 30;

  private static final double RATIO = 1.07;
  private static final int COUNT = 36;

  static final List<Word.TempoIs> ALL =
      IntStream.range(0, COUNT)
          .mapToObj(i -> new Word.TempoIs(TempoChange.microsOf(SLOWEST * Math.pow(RATIO, i))))
          .toList();

  private KnownTempi() {}

  /** The one that sounds nearest to so many microseconds a quarter note. */
  static Word.TempoIs nearest(int micros) {
    double steps = Math.log(new TempoChange(0, micros).bpm() / SLOWEST) / Math.log(RATIO);
    return ALL.get((int) Math.clamp(Math.round(steps), 0, COUNT - 1));
  }
}
