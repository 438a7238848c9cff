package app.refrain.account;

import java.util.List;
import java.util.UUID;

/** Colours for people, on each of which white letters have a contrast of at least 4.5 to 1. */
final class PersonColour {

  private static final List<String> COLOURS =
      List.of(
          "#b3261e", "#a0460b", "#7d5700", "#556500", "#2f6b1c", "#006b54", "#00677d", "#1261a6",
          "#4a55bd", "#6f4bb0", "#8f3e9b", "#a8326e");

  private PersonColour() {}

  static String of(UUID id) {
    return COLOURS.get(Math.floorMod(id.hashCode(), COLOURS.size()));
  }
}
