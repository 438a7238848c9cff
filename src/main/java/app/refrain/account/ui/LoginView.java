package app.refrain.account.ui;

import app.refrain.account.CurrentPerson;
import app.refrain.account.Person;
import app.refrain.account.web.OtherServices;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Where members sign in. Spring Security takes the form. */
@Route("login")
@PageTitle("Sign in · Refrain")
@AnonymousAllowed
final class LoginView extends Main implements BeforeEnterObserver {

  private final LoginForm form = new LoginForm(words());

  LoginView(OtherServices services, CurrentPerson people) {
    addClassName("form-page");
    form.setAction("login");
    form.addForgotPasswordListener(
        event -> getUI().ifPresent(ui -> ui.navigate(ForgottenPasswordView.class)));
    add(form);
    services.names().forEach((address, name) -> add(elsewhere(address, name)));
    add(new Paragraph(new Anchor("sign-up", "Make an account")));
    people.find().ifPresent(guest -> add(asGuest(guest)));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    form.setError(event.getLocation().getQueryParameters().getParameters().containsKey("error"));
  }

  private static Paragraph asGuest(Person guest) {
    return new Paragraph(
        new Text("Or go on as %s. ".formatted(guest.name())),
        new Anchor("account", "Change your name, see your data"));
  }

  private static Paragraph elsewhere(String address, String name) {
    Anchor link = new Anchor(address, "Sign in with " + name);
    link.setRouterIgnore(true);
    return new Paragraph(link);
  }

  private static LoginI18n words() {
    LoginI18n words = LoginI18n.createDefault();
    words.getForm().setTitle("Sign in");
    words.getForm().setUsername("Mail address");
    words.getForm().setSubmit("Sign in");
    words.getForm().setForgotPassword("I forgot my password");
    words.getErrorMessage().setUsername("Write your mail address.");
    words.getErrorMessage().setPassword("Write your password.");
    words.getErrorMessage().setTitle("That did not work");
    words
        .getErrorMessage()
        .setMessage(
            "The mail address or the password is wrong. After many attempts, wait a quarter of an"
                + " hour or choose a new password.");
    return words;
  }
}
