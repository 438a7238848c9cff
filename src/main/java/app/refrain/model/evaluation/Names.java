package app.refrain.model.evaluation;

import app.refrain.model.Engine;
import java.util.Locale;

/** What reports and files call things. */
final class Names {

  /** The real pieces, beside the engines. */
  static final String REAL = "real";

  private Names() {}

  static String of(Engine engine) {
    return engine.name().toLowerCase(Locale.ROOT);
  }

  /** A constant in words: {@code note length histogram}. */
  static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
