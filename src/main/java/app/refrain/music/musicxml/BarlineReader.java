package app.refrain.music.musicxml;

import app.refrain.music.MalformedScoreException;
import app.refrain.music.notation.Repeat;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads the repeats and endings of one bar line. */
final class BarlineReader {

  private static final int MAX_PASSES = 99;
  private static final Pattern PASSES =
      Pattern.compile("(?<!\\d)(\\d{1,2})(?!\\d)(?:\\.?\\s*[-–]\\s*(\\d{1,2})(?!\\d))?");

  private BarlineReader() {}

  static Repeat read(XmlCursor in, PartState part) throws MalformedScoreException {
    Repeat repeat = Repeat.NONE;
    boolean endingStarts = false;
    while (in.nextChild()) {
      switch (in.name()) {
        case "repeat" -> repeat = repeat.and(readRepeat(in));
        case "ending" -> {
          endingStarts = in.attribute("type", "").strip().equals("start");
          repeat = repeat.and(readEnding(in, part));
        }
        default -> in.skip();
      }
    }
    if (repeat.begins() && !endingStarts) {
      part.closeEnding();
    }
    return repeat;
  }

  private static Repeat readRepeat(XmlCursor in) throws MalformedScoreException {
    boolean begins = in.attribute("direction", "").strip().equals("forward");
    int passes =
        (int) in.optional("number of repeats", in.attribute("times", "2"), 0, MAX_PASSES).orElse(2);
    in.skip();
    return new Repeat(begins, begins ? 0 : Math.max(1, passes), Set.of(), false, Set.of());
  }

  private static Repeat readEnding(XmlCursor in, PartState part) throws MalformedScoreException {
    Set<Integer> numbers = passes(in.attribute("number", ""));
    boolean starts = in.attribute("type", "").strip().equals("start");
    String printed = in.text();
    Set<Integer> passes = numbers.isEmpty() ? passes(printed) : numbers;
    if (starts) {
      passes = passes.isEmpty() ? part.nextEnding() : passes;
      part.openEnding(passes);
      return new Repeat(false, 0, passes, false, Set.of());
    }
    passes = part.ending().isEmpty() ? passes : part.ending();
    part.closeEnding();
    return new Repeat(false, 0, passes, true, Set.of());
  }

  /** Reads {@code 1}, {@code 1, 2}, {@code 1.-3.}. */
  private static Set<Integer> passes(String text) {
    Set<Integer> passes = new TreeSet<>();
    Matcher each = PASSES.matcher(text);
    while (each.find()) {
      int from = Integer.parseInt(each.group(1));
      int to = each.group(2) == null ? from : Integer.parseInt(each.group(2));
      IntStream.rangeClosed(from, to).filter(pass -> pass > 0).forEach(passes::add);
    }
    return passes;
  }
}
