package app.refrain.music;

import java.util.Locale;
import java.util.Optional;

/** The dynamics that musicians write, with the velocity each stands for. */
public enum Loudness {
  PPP(16),
  PP(33),
  P(49),
  MP(64),
  MF(80),
  F(96),
  FF(112),
  FFF(126);

  private final int velocity;

  Loudness(int velocity) {
    this.velocity = velocity;
  }

  /** 1 to 127. */
  public int velocity() {
    return velocity;
  }

  /** The dynamic whose velocity is nearest. */
  public static Loudness of(int velocity) {
    Loudness nearest = PPP;
    for (Loudness loudness : values()) {
      if (Math.abs(loudness.velocity - velocity) < Math.abs(nearest.velocity - velocity)) {
        nearest = loudness;
      }
    }
    return nearest;
  }

  /** Reads {@code mf}. */
  public static Optional<Loudness> parse(String text) {
    for (Loudness loudness : values()) {
      if (loudness.name().equalsIgnoreCase(text)) {
        return Optional.of(loudness);
      }
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
