package app.refrain.studio.ui.candidate;

import app.refrain.model.Task;
import app.refrain.model.Wishes;
import app.refrain.studio.ui.compose.Order;
import java.util.ArrayList;
import java.util.List;

/** What was asked for, in a few words. */
final class RequestWords {

  private RequestWords() {}

  static String of(Order order) {
    List<String> words = new ArrayList<>();
    words.add(
        switch (order.task()) {
          case NEW -> "%d new bars".formatted(order.bars());
          case CONTINUE -> "%d more bars".formatted(order.bars());
          case INFILL -> "Bars %d to %d anew".formatted(order.fromBar(), order.toBar());
          case HARMONIZE -> harmony(order);
          case VARY -> "A variation";
        });
    Wishes wishes = order.wishes();
    if (wishes.style() != null) {
      words.add(wishes.style());
    }
    if (wishes.key() != null) {
      words.add(wishes.key().toString());
    }
    if (!wishes.parts().isEmpty() && order.task() != Task.HARMONIZE) {
      words.add(String.join(", ", wishes.parts()));
    }
    return String.join(" · ", words);
  }

  private static String harmony(Order order) {
    List<String> added = new ArrayList<>(order.wishes().parts());
    added.addAll(order.add());
    List<String> words = new ArrayList<>();
    if (!added.isEmpty()) {
      words.add("Adds " + String.join(", ", added));
    }
    if (!order.write().isEmpty()) {
      words.add("Writes " + String.join(", ", order.write()) + " anew");
    }
    return words.isEmpty() ? "Writes the empty parts" : String.join(" · ", words);
  }
}
