package app.refrain.account.ui;

import app.refrain.account.CurrentPerson;
import app.refrain.account.InvalidValueException;
import app.refrain.account.SignUp;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;

/** Where guests ask for an account. */
@Route("sign-up")
@PageTitle("Make an account · Refrain")
@AnonymousAllowed
final class SignUpView extends FormPage {

  private final SignUp signUp;
  private final CurrentPerson people;
  private final Duration delay;
  private final Instant opened = Instant.now();

  private final TextField name = new TextField("Name");
  private final EmailField email = new EmailField("Mail address");

  /** People do not see it; programs fill it in. */
  private final TextField website = new TextField("Website");

  /**
   * @param delay how long a person needs to fill in the form
   */
  SignUpView(
      SignUp signUp,
      CurrentPerson people,
      @Value("${refrain.account.sign-up-delay}") Duration delay) {
    super("Make an account");
    this.signUp = signUp;
    this.people = people;
    this.delay = delay;
    name.setHelperText("What others see");
    name.getElement().setAttribute("autocomplete", "nickname");
    email.getElement().setAttribute("autocomplete", "email");
    website.addClassName("trap");
    website.setTabIndex(-1);
    website.getElement().setAttribute("aria-hidden", "true");
    add(
        new Paragraph(
            "With an account you publish pieces, and find your music in every browser. What you"
                + " have made so far stays yours."),
        name,
        email,
        website,
        submit("Send me a link", this::request),
        new Paragraph(new Anchor("login", "I have an account")));
  }

  private void request() {
    if (Instant.now().isBefore(opened.plus(delay))) {
      throw new InvalidValueException("form", "That was fast. Please press the button again.");
    }
    if (website.isEmpty()) {
      signUp.request(people.require(), name.getValue(), email.getValue(), clientAddress());
    }
    finish(
        "Look into your mail",
        "We have sent you a link. Open it within a day and choose a password.");
  }
}
