package app.refrain.studio.ui.mine;

import app.refrain.studio.score.RejectedOperationException;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;

/** Asks for another title. */
public final class RenameDialog extends Dialog {

  private final TextField title = new TextField("Title");
  private final Consumer<String> onTitle;

  /**
   * @param onTitle may refuse a title with a {@link RejectedOperationException}
   */
  public RenameDialog(String current, Consumer<String> onTitle) {
    this.onTitle = onTitle;
    setHeaderTitle("Rename");
    title.setValue(current);
    title.setAutofocus(true);
    title.setAutoselect(true);
    title.setWidthFull();
    title.addKeyPressListener(Key.ENTER, key -> save());
    add(title);
    Button save = new Button("Rename", click -> save());
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(new Button("Cancel", click -> close()), save);
  }

  private void save() {
    try {
      onTitle.accept(title.getValue());
      close();
    } catch (RejectedOperationException e) {
      title.setErrorMessage(e.getMessage());
      title.setInvalid(true);
    }
  }
}
