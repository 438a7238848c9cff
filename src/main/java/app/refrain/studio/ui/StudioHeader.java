package app.refrain.studio.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/** The session's title, and what can be done with the session as a whole. */
final class StudioHeader extends Header {

  private static final int LONGEST_TITLE = 200;
  private static final String UNTITLED = "Untitled";

  /** The title for those who go from heading to heading. */
  private final H1 heading = new H1();

  private final TextField title = new TextField();
  private final Div actions = new Div();

  StudioHeader(String title, boolean editable, Consumer<String> onTitle) {
    addClassName("studio-header");
    this.title.addClassName("studio-title");
    this.title.setAriaLabel("Title");
    this.title.setPlaceholder(UNTITLED);
    this.title.setMaxLength(LONGEST_TITLE);
    this.title.setReadOnly(!editable);
    showTitle(title);
    this.title.setValueChangeMode(ValueChangeMode.ON_CHANGE);
    this.title.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            onTitle.accept(change.getValue());
          }
        });
    actions.addClassName("studio-actions");
    heading.addClassName("for-ears");
    add(heading, this.title, actions);
  }

  void showTitle(String newTitle) {
    title.setValue(newTitle);
    heading.setText(shown(newTitle));
  }

  /** What is shown in place of no title. */
  static String shown(String title) {
    return title.isEmpty() ? UNTITLED : title;
  }

  void addAction(String name, Runnable action) {
    actions.add(button(name, action));
  }

  /** An action that is of no use where there is no keyboard. */
  void addKeyboardAction(String name, Runnable action) {
    NativeButton button = button(name, action);
    button.addClassName("for-keyboards");
    actions.add(button);
  }

  private static NativeButton button(String name, Runnable action) {
    NativeButton button = new NativeButton(name);
    button.addClickListener(click -> action.run());
    return button;
  }
}
