package app.refrain.studio.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/** The session's title, and what can be done with the session as a whole. */
final class StudioHeader extends Header {

  private static final int LONGEST_TITLE = 200;
  private static final String UNTITLED = "Untitled";

  private final TextField title = new TextField();
  private final Div actions = new Div();

  StudioHeader(String title, boolean editable, Consumer<String> onTitle) {
    addClassName("studio-header");
    this.title.addClassName("studio-title");
    this.title.setAriaLabel("Title");
    this.title.setPlaceholder(UNTITLED);
    this.title.setMaxLength(LONGEST_TITLE);
    this.title.setReadOnly(!editable);
    this.title.setValue(title);
    this.title.setValueChangeMode(ValueChangeMode.ON_CHANGE);
    this.title.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            onTitle.accept(change.getValue());
          }
        });
    actions.addClassName("studio-actions");
    add(this.title, actions);
  }

  void showTitle(String newTitle) {
    title.setValue(newTitle);
  }

  void addAction(String name, Runnable action) {
    NativeButton button = new NativeButton(name);
    button.addClickListener(click -> action.run());
    actions.add(button);
  }
}
