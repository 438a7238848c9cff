package app.refrain.model;

import app.refrain.model.text.Vocabulary;
import app.refrain.music.Key;
import app.refrain.music.Meter;
import java.util.List;

/**
 * What the new music shall be like. Whatever is null or empty is the seed's, or the model's to
 * choose.
 *
 * @param style such as jig, chorale, pop song
 * @param tempo quarter notes a minute
 * @param parts instruments in General MIDI's plain words, such as flute, nylon guitar, each perhaps
 *     with a role or name of its own: {@code melody (flute)}
 */
public record Wishes(String style, Key key, Meter meter, Double tempo, List<String> parts) {

  public static final Wishes NONE = new Wishes(null, null, null, null, List.of());

  public Wishes {
    parts = parts == null ? List.of() : List.copyOf(parts);
  }

  /** The styles that the models know by name, those they know best first. */
  public static List<String> knownStyles() {
    return Vocabulary.styles();
  }

  /** The instruments that the models have learnt to write for. */
  public static List<String> knownInstruments() {
    return List.of("flute", "fiddle", "nylon guitar", "strings", "piano", "choir");
  }
}
