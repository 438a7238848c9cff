package app.refrain.account.ui;

import app.refrain.account.CurrentPerson;
import app.refrain.account.EmailChange;
import app.refrain.account.FirstAdministrator;
import app.refrain.account.OneTimeLinks;
import app.refrain.account.OneTimeLinks.Link;
import app.refrain.account.PasswordReset;
import app.refrain.account.Person;
import app.refrain.account.SignUp;
import app.refrain.account.Token;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where a link in a mail leads: a password is chosen here, or a new mail address confirmed. Opening
 * it changes nothing, since mail programs open links, too.
 */
@Route("link")
@PageTitle("Your link · Refrain")
@AnonymousAllowed
final class LinkView extends FormPage implements HasUrlParameter<String> {

  private static final String NEW_ADDRESS = "Your new mail address";

  private final OneTimeLinks links;
  private final SignUp signUp;
  private final PasswordReset reset;
  private final EmailChange emailChange;
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
      EmailChange emailChange,
      FirstAdministrator firstAdministrator,
      CurrentPerson people,
      Browser browser) {
    super("Choose a password");
    this.links = links;
    this.signUp = signUp;
    this.reset = reset;
    this.emailChange = emailChange;
    this.firstAdministrator = firstAdministrator;
    this.people = people;
    this.browser = browser;
    password.setHelperText("At least 10 characters; a few words are good");
    password.getElement().setAttribute("autocomplete", "new-password");
  }

  @Override
  public void setParameter(BeforeEvent event, String parameter) {
    Optional<Token> token = Token.parse(parameter);
    token
        .flatMap(links::find)
        .ifPresentOrElse(link -> show(token.orElseThrow(), link), this::askForAnother);
  }

  private void askForAnother() {
    finish(
        "This link has had its day",
        "It was used already, or it is too old. Sign in, or ask for a new one.");
    add(
        new Paragraph(new Anchor("login", "Sign in")),
        new Paragraph(new Anchor("forgot-password", "Choose a new password")),
        new Paragraph(new Anchor("sign-up", "Make an account")));
  }

  private void show(Token token, Link link) {
    switch (link.purpose()) {
      case SIGN_UP -> choosePassword(() -> signUp.complete(token, password.getValue()));
      case RESET -> choosePassword(() -> reset.complete(token, password.getValue()));
      case FIRST_ADMINISTRATOR -> {
        add(new Paragraph("You will look after this Refrain."), name, email);
        choosePassword(() -> becomeAdministrator(token));
      }
      case NEW_EMAIL -> confirmEmail(token, link.email());
    }
  }

  private void choosePassword(Supplier<Person> use) {
    add(password, submit("Go on", () -> browser.signIn(use.get(), "/account")));
  }

  private Person becomeAdministrator(Token token) {
    return firstAdministrator.complete(
        token, people.require(), name.getValue(), email.getValue(), password.getValue());
  }

  private void confirmEmail(Token token, String address) {
    setHeading(NEW_ADDRESS);
    add(
        new Paragraph("From now on, you sign in with %s and get mail there.".formatted(address)),
        submit(
            "Use this address",
            () -> {
              emailChange.complete(token);
              finish(NEW_ADDRESS, "%s is the address of your account.".formatted(address));
            }));
  }
}
