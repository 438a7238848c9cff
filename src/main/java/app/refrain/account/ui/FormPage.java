package app.refrain.account.ui;

import app.refrain.account.ClientAddress;
import app.refrain.account.InvalidValueException;
import app.refrain.account.NotAllowedException;
import app.refrain.account.TooManyRequestsException;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.VaadinServletRequest;

/** A page with something to fill in, and a place to say what is wrong with it. */
abstract class FormPage extends Main {

  private final H1 heading = new H1();
  private final Div problem = new Div();

  FormPage(String title) {
    heading.setText(title);
    addClassName("form-page");
    problem.addClassName("problem");
    problem.getElement().setAttribute("role", "alert");
    problem.setVisible(false);
    add(heading, problem);
  }

  final void setHeading(String title) {
    heading.setText(title);
  }

  /** Does something, or shows why it was refused. */
  final void attempt(Runnable action) {
    problem.setVisible(false);
    try {
      action.run();
    } catch (InvalidValueException | NotAllowedException | TooManyRequestsException refusal) {
      problem.setText(refusal.getMessage());
      problem.setVisible(true);
    }
  }

  /** Leaves nothing on the page but a message. */
  final void finish(String title, String text) {
    removeAll();
    add(new H1(title), new Paragraph(text));
  }

  final Button submit(String label, Runnable action) {
    Button button = new Button(label, click -> attempt(action));
    button.addThemeVariants(ButtonVariant.PRIMARY);
    button.addClickShortcut(Key.ENTER);
    return button;
  }

  static String clientAddress() {
    return ClientAddress.of(VaadinServletRequest.getCurrent().getHttpServletRequest());
  }
}
