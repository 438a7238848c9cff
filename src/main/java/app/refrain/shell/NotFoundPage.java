package app.refrain.shell;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** What an address shows behind which there is nothing. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
final class NotFoundPage extends Main
    implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

  private final Paragraph reason =
      new Paragraph("There is nothing at this address. Perhaps the link is old or mistyped.");

  NotFoundPage() {
    addClassName("message-page");
    Paragraph ways =
        new Paragraph(
            new Anchor("/me", "Find the pieces you made"),
            new Text(" or "),
            new Anchor("/", "begin a new one"),
            new Text("."));
    add(new H1("A bar of rest"), reason, ways);
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> error) {
    // Of an address that leads nowhere, Vaadin's own exception says so to developers.
    if (error.hasCustomMessage() && error.getException().getMessage() == null) {
      reason.setText(error.getCustomMessage());
    }
    return HttpServletResponse.SC_NOT_FOUND;
  }

  @Override
  public String getPageTitle() {
    return "Not found · Refrain";
  }
}
