package app.refrain.account.ui;

import app.refrain.account.Person;
import app.refrain.account.web.BrowserSignIn;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import org.springframework.stereotype.Component;

/** The browser behind the current UI: signs it in or out and loads the next page anew. */
@Component
final class Browser {

  private final BrowserSignIn signIn;

  Browser(BrowserSignIn signIn) {
    this.signIn = signIn;
  }

  void signIn(Person member, String nextPage) {
    signIn.begin(
        member,
        VaadinServletRequest.getCurrent().getHttpServletRequest(),
        VaadinServletResponse.getCurrent().getHttpServletResponse());
    UI.getCurrent().getPage().setLocation(nextPage);
  }

  void signOut() {
    signIn.end(
        VaadinServletRequest.getCurrent().getHttpServletRequest(),
        VaadinServletResponse.getCurrent().getHttpServletResponse());
    UI.getCurrent().getPage().setLocation("/");
  }
}
