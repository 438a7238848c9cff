package app.refrain.studio.ui;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

@Route("")
@AnonymousAllowed
final class ComposeView extends Main {
  ComposeView() {
    add(new Piece());
  }
}
