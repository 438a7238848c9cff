package app.refrain.music.musicxml;

import app.refrain.music.MalformedScoreException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the repeats and endings of one bar line. */
final class BarlineReader {

  private static final int MAX_PASSES = 99;

  private BarlineReader() {}

  static Repeat read(XmlCursor in, PartState part) throws MalformedScoreException {
    Repeat repeat = Repeat.NONE;
    while (in.nextChild()) {
      switch (in.name()) {
        case "repeat" -> repeat = repeat.and(readRepeat(in));
        case "ending" -> repeat = repeat.and(readEnding(in, part));
        default -> in.skip();
      }
    }
    return repeat;
  }

  private static Repeat readRepeat(XmlCursor in) throws MalformedScoreException {
    boolean begins = in.attribute("direction", "").equals("forward");
    int passes = (int) in.number(in.attribute("times", "2"), 0, MAX_PASSES);
    in.skip();
    return new Repeat(begins, begins ? 0 : Math.max(1, passes), Set.of(), false, Set.of());
  }

  private static Repeat readEnding(XmlCursor in, PartState part) throws MalformedScoreException {
    Set<Integer> passes =
        Stream.of(in.attribute("number", "").split("[,\\s]+"))
            .filter(number -> number.matches("\\d{1,2}"))
            .map(Integer::valueOf)
            .filter(number -> number > 0)
            .collect(Collectors.toSet());
    boolean starts = in.attribute("type", "").equals("start");
    part.ending(starts ? passes : Set.of());
    in.skip();
    return new Repeat(false, 0, passes, !starts, Set.of());
  }
}
