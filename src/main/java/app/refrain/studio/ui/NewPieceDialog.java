package app.refrain.studio.ui;

import app.refrain.studio.Placement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;

/** Asks where a new piece goes when there is one already. */
final class NewPieceDialog extends Dialog {

  /**
   * @param onSession called if it gets a session of its own
   * @param onPlacement given where it goes if it comes here
   */
  NewPieceDialog(Runnable onSession, Consumer<Placement> onPlacement) {
    setHeaderTitle("Where shall the new piece go?");
    addClassName("new-piece-dialog");
    Button elsewhere = choice("In a session of its own", onSession);
    elsewhere.addThemeVariants(ButtonVariant.PRIMARY);
    add(
        new Paragraph("There is a piece here already. Nothing of it changes before you take one."),
        elsewhere,
        choice("Beside this piece, as more parts", () -> onPlacement.accept(Placement.BESIDE)),
        choice("Instead of this piece", () -> onPlacement.accept(Placement.INSTEAD)));
    getFooter().add(new Button("Cancel", click -> close()));
  }

  private Button choice(String label, Runnable action) {
    Button button =
        new Button(
            label,
            click -> {
              close();
              action.run();
            });
    button.setWidthFull();
    return button;
  }
}
