package app.refrain.cli.load;

import app.refrain.model.CompositionRequest;
import app.refrain.model.Engine;
import app.refrain.model.Sampling;
import app.refrain.model.Task;
import app.refrain.model.Wishes;
import app.refrain.music.Key;
import app.refrain.music.Meter;
import app.refrain.music.Score;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One request for a new tune.
 *
 * @param randomSeed which tune it becomes
 */
record Order(Engine engine, int bars, long randomSeed) {

  private static final String STYLE = "jig";
  private static final String KEY = "G major";
  private static final String METER = "6/8";
  private static final double TEMPO = 112;
  private static final List<String> PARTS = List.of("flute", "nylon guitar");

  /** As it is sent. */
  Map<String, Object> json() {
    return Map.ofEntries(
        Map.entry("task", "new"),
        Map.entry("engine", engine.name().toLowerCase(Locale.ROOT)),
        Map.entry("bars", bars),
        Map.entry("style", STYLE),
        Map.entry("key", KEY),
        Map.entry("meter", METER),
        Map.entry("tempo", TEMPO),
        Map.entry("parts", PARTS),
        Map.entry("temperature", Sampling.USUAL_TEMPERATURE),
        Map.entry("topP", Sampling.USUAL_TOP_P),
        Map.entry("refine", Sampling.USUAL_REFINEMENT),
        Map.entry("randomSeed", randomSeed));
  }

  /** The same for a composer in this process. */
  CompositionRequest request() {
    return new CompositionRequest(
        Task.NEW,
        engine,
        Score.EMPTY,
        bars,
        0,
        0,
        List.of(),
        new Wishes(STYLE, Key.parse(KEY), Meter.parse(METER), TEMPO, PARTS),
        Sampling.usual(randomSeed));
  }
}
