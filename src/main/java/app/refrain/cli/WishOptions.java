package app.refrain.cli;

import app.refrain.model.Wishes;
import app.refrain.music.Key;
import app.refrain.music.Meter;
import java.util.List;
import picocli.CommandLine.Option;

/**
 * What the new music shall be like; whatever is left out is the seed's, or the model's to choose.
 */
final class WishOptions {

  @Option(
      names = "--style",
      paramLabel = "S",
      description = "What kind of music: jig, reel, chorale, pop song ...")
  private String style;

  @Option(
      names = "--key",
      paramLabel = "K",
      converter = MusicConverters.OfKey.class,
      description = "Such as \"G major\".")
  private Key key;

  @Option(
      names = "--meter",
      paramLabel = "M",
      converter = MusicConverters.OfMeter.class,
      description = "Such as 6/8.")
  private Meter meter;

  @Option(
      names = "--tempo",
      paramLabel = "T",
      converter = MusicConverters.OfTempo.class,
      description = "Quarter notes a minute.")
  private Double tempo;

  @Option(
      names = "--parts",
      paramLabel = "INSTRUMENT",
      split = ",",
      description = "The parts to write, such as \"flute, nylon guitar\".")
  private List<String> parts = List.of();

  Wishes wishes() {
    return new Wishes(style, key, meter, tempo, parts.stream().map(String::strip).toList());
  }
}
