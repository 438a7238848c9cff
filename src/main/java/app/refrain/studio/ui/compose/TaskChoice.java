package app.refrain.studio.ui.compose;

import app.refrain.model.Task;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.function.Consumer;

/** What to do with the piece, and what that means. */
final class TaskChoice extends Div {

  private final RadioButtonGroup<Task> tasks = new RadioButtonGroup<>();
  private final Paragraph explanation = new Paragraph();

  TaskChoice(Consumer<Task> onTask) {
    addClassName("task-choice");
    tasks.setAriaLabel("What to write");
    tasks.setItems(Task.values());
    tasks.setItemLabelGenerator(TaskWords::name);
    tasks.addValueChangeListener(
        change -> {
          explanation.setText(TaskWords.explanation(change.getValue()));
          onTask.accept(change.getValue());
        });
    explanation.addClassName("explained");
    add(tasks, explanation);
  }

  /** Only a new piece can be made of nothing. */
  void setPieceIsEmpty(boolean empty) {
    tasks.setItemEnabledProvider(task -> !empty || task == Task.NEW);
    if (empty) {
      set(Task.NEW);
    }
  }

  Task get() {
    return tasks.getValue();
  }

  void set(Task task) {
    tasks.setValue(task);
  }

  static List<Task> withBars() {
    return List.of(Task.NEW, Task.CONTINUE);
  }
}
