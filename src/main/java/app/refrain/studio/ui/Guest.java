package app.refrain.studio.ui;

import com.vaadin.flow.server.VaadinSession;
import java.util.UUID;

/** Who a visitor is that has no account: a name that lasts as long as the browser's session. */
final class Guest {

  private static final String NAME = Guest.class.getName();

  private Guest() {}

  static String current() {
    VaadinSession session = VaadinSession.getCurrent();
    if (session.getAttribute(NAME) == null) {
      session.setAttribute(NAME, "guest-" + UUID.randomUUID());
    }
    return (String) session.getAttribute(NAME);
  }
}
