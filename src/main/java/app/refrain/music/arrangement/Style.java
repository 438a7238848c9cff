package app.refrain.music.arrangement;

import app.refrain.music.Meter;
import java.util.List;

/**
 * How a band plays in a style.
 *
 * @param name as wishes say it
 * @param slowest quarter notes a minute
 * @param fastest quarter notes a minute
 * @param stepsPerQuarter of the grooves' lines: 4, or 3 where the style swings
 * @param melody instruments that may play the tune
 * @param bass instruments of which one plays it; an empty name for none
 * @param chords likewise
 * @param pad likewise
 * @param grooves at least one, each for whole sections
 * @param fill what the drums play at the end of a phrase
 */
public record Style(
    String name,
    Meter meter,
    int slowest,
    int fastest,
    int stepsPerQuarter,
    List<String> melody,
    List<String> bass,
    List<String> chords,
    List<String> pad,
    List<Groove> grooves,
    Groove fill) {

  /** Whether eighths are played long and short. */
  public boolean swings() {
    return stepsPerQuarter == 3;
  }

  /** Whether most of its grooves have drums. */
  public boolean hasDrums() {
    long with = grooves.stream().filter(groove -> !groove.drums().isEmpty()).count();
    return 2 * with > grooves.size();
  }

  /** How many steps a bar has. */
  int stepsPerBar() {
    return meter.beats() * stepsPerQuarter * 4 / meter.unit();
  }
}
