package app.refrain.studio.ui;

import app.refrain.model.CompositionRequest;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.function.Consumer;

/** How much of the piece to keep, and how much to write. */
final class ComposeForm extends Section {

  private final IntegerField kept = new IntegerField("Keep the first bars");
  private final IntegerField written = new IntegerField("Write new bars");
  private final Button compose = new Button("Compose");

  /**
   * What was asked for.
   *
   * @param kept how many bars of the piece stay, a pickup not counted
   * @param written how many bars follow
   */
  record Order(int kept, int written) {}

  ComposeForm(Order order, Consumer<Order> onOrder) {
    addClassName("compose-form");
    range(kept, CompositionRequest.MAX_BARS);
    range(written, CompositionRequest.MAX_BARS);
    kept.setValue(order.kept());
    written.setValue(order.written());
    compose.addThemeVariants(ButtonVariant.PRIMARY);
    compose.addClickShortcut(Key.ENTER).listenOn(this);
    compose.addClickListener(click -> submit(onOrder));
    add(kept, written, compose);
  }

  /**
   * @param bars how many bars there are to keep, a pickup not counted
   */
  void setBars(int bars) {
    range(kept, bars);
  }

  void setBusy(boolean busy) {
    kept.setEnabled(!busy);
    written.setEnabled(!busy);
    compose.setEnabled(!busy);
  }

  private static void range(IntegerField field, int most) {
    field.setMin(1);
    field.setMax(most);
    field.setStepButtonsVisible(true);
    field.setI18n(
        new IntegerField.IntegerFieldI18n()
            .setBadInputErrorMessage("Give a number of bars")
            .setMinErrorMessage("At least one bar")
            .setMaxErrorMessage("At most %d bars".formatted(most)));
  }

  private void submit(Consumer<Order> onOrder) {
    if (isComplete(kept) && isComplete(written)) {
      onOrder.accept(new Order(kept.getValue(), written.getValue()));
    }
  }

  private static boolean isComplete(IntegerField field) {
    return field.getValue() != null && !field.isInvalid();
  }
}
