package app.refrain.model.refine;

import app.refrain.music.Key;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The pitch classes of a key. */
public final class Scale {
  private static final int[] MAJOR = {0, 2, 4, 5, 7, 9, 11};

  /** Natural minor, with the raised sixth and seventh of its melodic and harmonic forms. */
  private static final int[] MINOR = {0, 2, 3, 5, 7, 8, 9, 10, 11};

  private Scale() {}

  public static Set<Integer> of(Key key) {
    int tonic = key.tonic().pitchClass();
    return Arrays.stream(key.mode() == Key.Mode.MAJOR ? MAJOR : MINOR)
        .mapToObj(degree -> (tonic + degree) % 12)
        .collect(Collectors.toUnmodifiableSet());
  }
}
