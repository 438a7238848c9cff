package app.refrain.account.ui;

import app.refrain.account.CurrentPerson;
import app.refrain.account.UnsentMail;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The mail that Refrain would have sent if it had a mail server. */
@Route("admin/mail")
@PageTitle("Mail · Refrain")
@RolesAllowed("ADMINISTRATOR")
final class AdminMailView extends Main {

  AdminMailView(UnsentMail mails, CurrentPerson people) {
    addClassNames("form-page", "wide");
    add(
        new H1("Mail that was not sent"),
        new Paragraph("No mail server is named in the settings (spring.mail.host)."));
    mails
        .latest(people.require())
        .forEach(
            mail ->
                add(
                    new Article(
                        new H2(mail.subject()),
                        new Paragraph("For " + mail.recipient()),
                        new Pre(mail.text()))));
  }
}
