package app.refrain.account.ui;

import app.refrain.account.PasswordReset;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Where members ask for a link to choose a new password. */
@Route("forgot-password")
@PageTitle("A new password · Refrain")
@AnonymousAllowed
final class ForgottenPasswordView extends FormPage {

  private final PasswordReset reset;
  private final EmailField email = new EmailField("Mail address");

  ForgottenPasswordView(PasswordReset reset) {
    super("A new password");
    this.reset = reset;
    email.getElement().setAttribute("autocomplete", "email");
    add(
        new Paragraph("We send you a link, and you choose a new password."),
        email,
        submit("Send me a link", this::request));
  }

  private void request() {
    reset.request(email.getValue(), clientAddress());
    finish(
        "Look into your mail",
        "If this address has an account, there is a link. Open it within an hour.");
  }
}
