package app.refrain.gallery.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import java.util.LinkedHashMap;
import java.util.Map;

/** A page of the curators', with the way to the others. */
abstract class CuratorPage extends Main {

  private static final Map<String, String> PAGES = new LinkedHashMap<>();

  static {
    PAGES.put("curate", "Queue");
    PAGES.put("curate/reports", "Reports");
    PAGES.put("curate/appeals", "Appeals");
    PAGES.put("curate/pieces", "Pieces");
    PAGES.put("curate/collections", "Collections");
  }

  private final Refusal refusal = new Refusal();

  CuratorPage(String path, String title) {
    addClassNames("form-page", "wide", "curate");
    Nav nav = new Nav();
    nav.getElement().setAttribute("aria-label", "Curators");
    PAGES.forEach(
        (address, name) -> {
          Anchor link = new Anchor(address, name);
          if (address.equals(path)) {
            link.getElement().setAttribute("aria-current", "page");
          }
          nav.add(link);
        });
    add(nav, new H1(title), refusal);
  }

  /**
   * Does something, or shows why it was refused.
   *
   * @return whether it was done
   */
  final boolean attempt(Runnable action) {
    return refusal.attempt(action);
  }
}
