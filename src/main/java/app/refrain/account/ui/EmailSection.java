package app.refrain.account.ui;

import app.refrain.account.EmailChange;
import app.refrain.account.Person;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.function.Consumer;

/** Where members ask for another mail address. */
final class EmailSection extends Section {

  private final EmailField email = new EmailField("New mail address");
  private final PasswordField password = new PasswordField("Password of this account");
  private final Paragraph sent = new Paragraph();

  /**
   * @param attempt runs what may be refused
   */
  EmailSection(EmailChange change, Person person, String address, Consumer<Runnable> attempt) {
    email.getElement().setAttribute("autocomplete", "email");
    password.getElement().setAttribute("autocomplete", "current-password");
    sent.getElement().setAttribute("role", "status");
    add(
        new H2("Mail address"),
        new Paragraph("Your mail goes to %s.".formatted(address)),
        email,
        password,
        new Button("Send a link there", click -> attempt.accept(() -> request(change, person))),
        sent);
  }

  private void request(EmailChange change, Person person) {
    change.request(person, email.getValue(), password.getValue());
    password.clear();
    sent.setText("Look into your mail there: the link in it makes the address yours.");
  }
}
