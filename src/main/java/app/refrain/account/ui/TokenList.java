package app.refrain.account.ui;

import app.refrain.account.AccessTokens;
import app.refrain.account.Person;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Makes tokens for programs and shows each once. */
@Component
final class TokenList {

  private static final Duration LIFETIME = Duration.ofDays(365);

  private final AccessTokens tokens;

  TokenList(AccessTokens tokens) {
    this.tokens = tokens;
  }

  /**
   * @param attempt runs what may be refused
   */
  Section of(Person person, Consumer<Runnable> attempt) {
    TextField label = new TextField("What is it for?");
    Paragraph shown = new Paragraph();
    shown.addClassName("token");
    shown.getElement().setAttribute("role", "status");
    Button make =
        new Button(
            "Make a token",
            click ->
                attempt.accept(
                    () -> {
                      String value = tokens.create(person, label.getValue(), LIFETIME).value();
                      shown.setText("Copy it now, it is never shown again: " + value);
                    }));
    return new Section(
        new H2("Tokens for programs"),
        new Paragraph(
            "A program that sends a token acts for you, for a year, or until you end it above."),
        label,
        make,
        shown);
  }
}
