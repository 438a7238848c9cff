package app.refrain.studio.ui.compose;

import app.refrain.model.CompositionRequest;
import app.refrain.model.Task;
import app.refrain.music.Part;
import app.refrain.music.Score;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.LinkedHashSet;
import java.util.List;

/** How much to write, where, and which parts stay as they are. */
final class ScopeFields extends Div {

  private final IntegerField bars = Fields.integer("Bars to write", 1, CompositionRequest.MAX_BARS);
  private final IntegerField fromBar = Fields.integer("From bar", 1, 1);
  private final IntegerField toBar = Fields.integer("To bar", 1, 1);
  private final CheckboxGroup<String> keep = new CheckboxGroup<>();

  ScopeFields() {
    addClassName("scope-fields");
    add(bars, fromBar, toBar, keep);
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
    showParts(task, piece.parts().stream().map(Part::name).distinct().toList());
  }

  private void showParts(Task task, List<String> names) {
    LinkedHashSet<String> kept = new LinkedHashSet<>(keep.getValue());
    kept.retainAll(names);
    keep.setItems(names);
    boolean harmonize = task == Task.HARMONIZE;
    if (harmonize && kept.isEmpty() && !names.isEmpty()) {
      kept.add(names.getFirst());
    }
    keep.setValue(kept);
    keep.setLabel(harmonize ? "Harmonize these parts" : "Leave these parts as they are");
    keep.setVisible(!TaskChoice.withBars().contains(task) && (harmonize || names.size() > 1));
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

  void keepOnly(String part) {
    keep.setValue(new LinkedHashSet<>(List.of(part)));
  }

  boolean isComplete(Task task) {
    return switch (task) {
      case NEW, CONTINUE -> Fields.isComplete(bars);
      case INFILL -> Fields.isComplete(fromBar) && Fields.isComplete(toBar);
      case HARMONIZE, VARY -> true;
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

  List<String> keep() {
    return keep.isVisible() ? List.copyOf(keep.getValue()) : List.of();
  }

  void set(Order order) {
    bars.setValue(order.bars());
    if (order.task() == Task.INFILL) {
      select(order.fromBar(), order.toBar());
    }
    keep.setValue(new LinkedHashSet<>(order.keep()));
  }
}
