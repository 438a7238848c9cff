package app.refrain.account.ui;

import app.refrain.account.CurrentPerson;
import app.refrain.account.FirstAdministrator;
import app.refrain.account.OneTimeLinks;
import app.refrain.account.OneTimeLinks.Purpose;
import app.refrain.account.PasswordReset;
import app.refrain.account.Person;
import app.refrain.account.SignUp;
import app.refrain.account.Token;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/**
 * Where a link in a mail leads: the password is chosen here. Opening it changes nothing, since mail
 * programs open links, too.
 */
@Route("link")
@PageTitle("Choose a password · Refrain")
@AnonymousAllowed
final class LinkView extends FormPage implements HasUrlParameter<String> {

  private final OneTimeLinks links;
  private final SignUp signUp;
  private final PasswordReset reset;
  private final FirstAdministrator firstAdministrator;
  private final CurrentPerson people;
  private final Browser browser;

  private final TextField name = new TextField("Name");
  private final EmailField email = new EmailField("Mail address");
  private final PasswordField password = new PasswordField("Password");

  LinkView(
      OneTimeLinks links,
      SignUp signUp,
      PasswordReset reset,
      FirstAdministrator firstAdministrator,
      CurrentPerson people,
      Browser browser) {
    super("Choose a password");
    this.links = links;
    this.signUp = signUp;
    this.reset = reset;
    this.firstAdministrator = firstAdministrator;
    this.people = people;
    this.browser = browser;
    password.setHelperText("At least 10 characters; a few words are good");
    password.getElement().setAttribute("autocomplete", "new-password");
  }

  @Override
  public void setParameter(BeforeEvent event, String parameter) {
    Token.parse(parameter)
        .flatMap(token -> links.find(token).map(link -> new Opened(token, link.purpose())))
        .ifPresentOrElse(
            this::show,
            () ->
                finish(
                    "This link has had its day",
                    "It was used already, or it is too old. Please ask for a new one."));
  }

  private void show(Opened link) {
    if (link.purpose() == Purpose.FIRST_ADMINISTRATOR) {
      add(new Paragraph("You will look after this Refrain."), name, email);
    }
    add(password, submit("Go on", () -> use(link)));
  }

  private void use(Opened link) {
    Person member =
        switch (link.purpose()) {
          case SIGN_UP -> signUp.complete(link.token(), password.getValue());
          case RESET -> reset.complete(link.token(), password.getValue());
          case FIRST_ADMINISTRATOR ->
              firstAdministrator.complete(
                  link.token(),
                  people.require(),
                  name.getValue(),
                  email.getValue(),
                  password.getValue());
        };
    browser.signIn(member, "/account");
  }

  private record Opened(Token token, Purpose purpose) {}
}
