package app.refrain.account.ui;

import app.refrain.account.AccountSettings;
import app.refrain.account.CurrentPerson;
import app.refrain.account.EmailChange;
import app.refrain.account.InvalidValueException;
import app.refrain.account.Person;
import app.refrain.account.Role;
import app.refrain.account.SignIns;
import app.refrain.account.SignedIn;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** A person's own account: name, password, where they are signed in, tokens, and leaving. */
@Route("account")
@PageTitle("Your account · Refrain")
@AnonymousAllowed
final class AccountView extends FormPage {

  private final AccountSettings settings;
  private final Browser browser;
  private final SignedIn here;

  AccountView(
      AccountSettings settings,
      EmailChange emailChange,
      SignIns signIns,
      TokenList tokens,
      CurrentPerson people,
      Browser browser) {
    super("Your account");
    this.settings = settings;
    this.browser = browser;
    here = people.requireSignedIn();
    Person person = here.person();
    add(introduction(person), nameSection(person));
    if (settings.hasPassword(person)) {
      settings
          .email(person)
          .ifPresent(email -> add(new EmailSection(emailChange, person, email, this::attempt)));
      add(passwordSection());
    }
    add(new SignInList(signIns, here), tokens.of(person, this::attempt), leavingSection(person));
  }

  private Component introduction(Person person) {
    if (person.role() == Role.GUEST) {
      return new Paragraph(
          new Text("You are a guest, known to this browser only. "),
          new Anchor("sign-up", "Make an account"));
    }
    Paragraph paragraph = new Paragraph("Your role: %s. ".formatted(person.role().title()));
    if (person.is(Role.ADMINISTRATOR)) {
      paragraph.add(new Anchor("admin", "Administration"), new Text(" "));
    }
    paragraph.add(new Button("Sign out", click -> browser.signOut()));
    return paragraph;
  }

  private Component nameSection(Person person) {
    TextField name = new TextField("Name");
    name.setValue(person.name());
    Button save =
        new Button(
            "Save the name",
            click ->
                attempt(
                    () -> {
                      settings.rename(person, name.getValue());
                      reload();
                    }));
    return new Section(new H2("What others see"), name, save);
  }

  private Component passwordSection() {
    PasswordField old = new PasswordField("Password until now");
    old.getElement().setAttribute("autocomplete", "current-password");
    PasswordField fresh = new PasswordField("New password");
    fresh.getElement().setAttribute("autocomplete", "new-password");
    Button save =
        new Button(
            "Change the password",
            click ->
                attempt(
                    () -> {
                      settings.changePassword(here, old.getValue(), fresh.getValue());
                      reload();
                    }));
    return new Section(new H2("Password"), old, fresh, save);
  }

  private Component leavingSection(Person person) {
    Anchor export = new Anchor("/api/v1/me/data", "Download all that we keep of you");
    export.setRouterIgnore(true);
    PasswordField password = new PasswordField("Your password");
    password.setVisible(settings.hasPassword(person));
    Checkbox sure = new Checkbox("Yes, delete all that is mine");
    Button delete =
        new Button(
            "Delete everything for ever",
            click ->
                attempt(
                    () -> {
                      if (!sure.getValue()) {
                        throw new InvalidValueException("sure", "Tick the box if you mean it.");
                      }
                      settings.delete(person, password.getValue());
                      browser.signOut();
                    }));
    delete.addThemeNames("error");
    return new Section(
        new H2("Your data"),
        new Paragraph(export),
        new Paragraph(
            "Deleting cannot be undone. What you published with others stays without you."),
        password,
        sure,
        delete);
  }

  private void reload() {
    getUI().ifPresent(ui -> ui.getPage().reload());
  }
}
