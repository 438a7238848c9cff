package app.refrain.studio.ui.compose;

import app.refrain.model.CompositionRequest;
import app.refrain.model.Task;
import app.refrain.music.Part;
import app.refrain.music.Score;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;

/** How much to write, and where. */
final class ScopeFields extends Div {

  private final IntegerField bars = Fields.integer("Bars to write", 1, CompositionRequest.MAX_BARS);
  private final IntegerField fromBar = Fields.integer("From bar", 1, 1);
  private final IntegerField toBar = Fields.integer("To bar", 1, 1);
  private final WrittenParts parts = new WrittenParts();

  ScopeFields() {
    addClassName("scope-fields");
    add(bars, fromBar, toBar, parts);
  }

  void show(Task task, Score piece) {
    bars.setVisible(TaskChoice.withBars().contains(task));
    fromBar.setVisible(task == Task.INFILL);
    toBar.setVisible(task == Task.INFILL);
    int last = Math.max(1, lastBar(piece));
    Fields.limit(fromBar, 1, last);
    Fields.limit(toBar, 1, last);
    if (fromBar.isEmpty() || toBar.isEmpty()) {
      select(Math.min(last, 5), Math.min(last, 8));
    }
    parts.show(task, piece.parts().stream().map(Part::name).distinct().toList());
  }

  private static int lastBar(Score piece) {
    return piece.barCount() - (piece.bars().hasPickup() ? 1 : 0);
  }

  void setBars(int wished) {
    bars.setValue(wished);
  }

  void select(int from, int to) {
    fromBar.setValue(from);
    toBar.setValue(to);
  }

  boolean isComplete(Task task) {
    return switch (task) {
      case NEW, CONTINUE -> Fields.isComplete(bars);
      case INFILL -> Fields.isComplete(fromBar) && Fields.isComplete(toBar) && parts.isComplete();
      case VARY -> parts.isComplete();
      case HARMONIZE -> true;
    };
  }

  int bars() {
    return bars.getValue();
  }

  int fromBar() {
    return fromBar.isVisible() ? Math.min(fromBar.getValue(), toBar.getValue()) : 0;
  }

  int toBar() {
    return toBar.isVisible() ? Math.max(fromBar.getValue(), toBar.getValue()) : 0;
  }

  /** Which parts are written and which stay. */
  WrittenParts parts() {
    return parts;
  }

  void set(Order order) {
    if (order.bars() > 0) {
      bars.setValue(order.bars());
    }
    if (order.task() == Task.INFILL) {
      select(order.fromBar(), order.toBar());
    }
    parts.set(order);
  }
}
