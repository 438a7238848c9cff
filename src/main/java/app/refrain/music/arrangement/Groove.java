package app.refrain.music.arrangement;

import java.util.Map;

/**
 * A bar of accompaniment, each line with a character a step: see {@code styles.txt}.
 *
 * @param drums lines by percussion key
 * @param bass empty if it is silent
 * @param chords empty if they are silent
 */
public record Groove(Map<Integer, String> drums, String bass, String chords) {

  /** This groove's bass and chords with another's drums. */
  Groove withDrumsOf(Groove other) {
    return new Groove(other.drums, bass, chords);
  }
}
