package app.refrain.shell;

import app.refrain.database.DatabaseAway;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a page shows that could not be opened; the details are for the log. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
final class FailurePage extends Main implements HasErrorParameter<Exception>, HasDynamicTitle {

  private static final Logger LOG = LoggerFactory.getLogger(FailurePage.class);

  FailurePage() {
    addClassName("message-page");
    add(
        new H1("A wrong note"),
        new Paragraph("This page could not be opened. It is our fault; trying again may help."),
        new Anchor("/", "Back to the beginning"));
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
    if (DatabaseAway.causes(error.getException())) {
      VaadinResponse.getCurrent().setHeader("Retry-After", DatabaseAway.RETRY_SECONDS);
      LOG.warn("The database is away: {}", event.getLocation().getPath());
      return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }
    LOG.error("Cannot open {}", event.getLocation().getPath(), error.getException());
    return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  }

  @Override
  public String getPageTitle() {
    return "Failure · Refrain";
  }
}
