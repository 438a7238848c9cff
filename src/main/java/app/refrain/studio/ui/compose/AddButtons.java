package app.refrain.studio.ui.compose;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.function.Consumer;

/** Adds what most pieces lack with one press; what is there stays as it is. */
final class AddButtons extends Div {

  /**
   * @param onAdd given what to add, as a request names it
   */
  AddButtons(Consumer<String> onAdd) {
    addClassName("add-buttons");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", "Add a part");
    add(
        button("Add drums", "drums", onAdd),
        button("Add bass", "bass", onAdd),
        button("Add chords", "chords", onAdd),
        button("Add a second voice", "voice", onAdd));
  }

  private static NativeButton button(String label, String what, Consumer<String> onAdd) {
    NativeButton button = new NativeButton(label);
    button.addClickListener(click -> onAdd.accept(what));
    return button;
  }
}
