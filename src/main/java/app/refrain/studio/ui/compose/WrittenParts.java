package app.refrain.studio.ui.compose;

import app.refrain.model.Task;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which of the piece's parts are written anew: all that are ticked, and no other. To write bars
 * anew or to vary they are all ticked to begin with, to harmonize none.
 */
final class WrittenParts extends CheckboxGroup<String> {

  private final Set<String> kept = new LinkedHashSet<>();
  private final Set<String> written = new LinkedHashSet<>();

  private Task task = Task.NEW;
  private List<String> names = List.of();

  WrittenParts() {
    addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            remember(change.getValue());
          }
        });
  }

  void show(Task newTask, List<String> newNames) {
    task = newTask;
    names = newNames;
    setItems(names);
    Set<String> ticked = new LinkedHashSet<>(names);
    if (task == Task.HARMONIZE) {
      ticked.retainAll(written);
    } else {
      ticked.removeAll(kept);
    }
    setValue(ticked);
    setInvalid(false);
    setLabel(
        task == Task.HARMONIZE ? "Write these anew (all others stay)" : "Write these parts anew");
    setVisible(
        switch (task) {
          case NEW, CONTINUE -> false;
          case HARMONIZE -> names.size() > 1;
          case INFILL, VARY -> names.size() > 1;
        });
  }

  private void remember(Set<String> ticked) {
    if (task == Task.HARMONIZE) {
      written.clear();
      written.addAll(ticked);
    } else {
      kept.removeAll(names);
      kept.addAll(names);
      kept.removeAll(ticked);
    }
    setInvalid(false);
  }

  /** Says so if nothing is ticked. */
  boolean isComplete() {
    boolean complete = !isVisible() || !getValue().isEmpty();
    setInvalid(!complete);
    setErrorMessage("Tick at least one part");
    return complete;
  }

  /** What stays as it is of what the task would write. */
  List<String> keep() {
    boolean writes = isVisible() && task != Task.HARMONIZE;
    return writes ? names.stream().filter(name -> !getValue().contains(name)).toList() : List.of();
  }

  /** What is written anew though the task would leave it. */
  List<String> write() {
    boolean keeps = isVisible() && task == Task.HARMONIZE;
    return keeps ? names.stream().filter(getValue()::contains).toList() : List.of();
  }

  void set(Order order) {
    kept.clear();
    kept.addAll(order.keep());
    written.clear();
    written.addAll(order.write());
  }
}
