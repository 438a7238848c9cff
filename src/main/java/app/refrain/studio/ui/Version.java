package app.refrain.studio.ui;

import java.util.Locale;

/** The forms in which a piece can be heard. */
enum Version {
  SEED("Seed"),
  DRAFT("Draft"),
  REFINED("Refined");

  private final String label;

  Version(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Version ofId(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
