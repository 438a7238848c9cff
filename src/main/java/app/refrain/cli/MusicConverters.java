package app.refrain.cli;

import app.refrain.music.Key;
import app.refrain.music.Meter;
import app.refrain.music.TempoChange;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Read options' values as music. */
final class MusicConverters {

  private MusicConverters() {}

  /** Reads {@code G major}. */
  static final class OfKey implements ITypeConverter<Key> {

    @Override
    public Key convert(String value) {
      return parse(value, Key::parse, "'%s' is no key; write it as in \"G major\" or \"f# minor\"");
    }
  }

  /** Reads {@code 6/8}. */
  static final class OfMeter implements ITypeConverter<Meter> {

    @Override
    public Meter convert(String value) {
      return parse(value, Meter::parse, "'%s' is no meter; write it as in 6/8");
    }
  }

  /** Reads quarter notes a minute. */
  static final class OfTempo implements ITypeConverter<Double> {

    @Override
    public Double convert(String value) {
      return parse(value, OfTempo::bpm, "'%s' is no tempo; write quarter notes a minute as in 112");
    }

    private static double bpm(String value) {
      double bpm = Double.parseDouble(value);
      TempoChange.ofBpm(0, bpm); // refuses what no file can say
      return bpm;
    }
  }

  private static <T> T parse(String value, Function<String, T> parser, String problem) {
    try {
      return parser.apply(value);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(problem.formatted(value));
    }
  }
}
