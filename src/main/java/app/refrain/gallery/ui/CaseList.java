package app.refrain.gallery.ui;

import com.vaadin.flow.component.html.Div;

/** What a curator has to decide, one after the other. */
final class CaseList extends Div {

  CaseList() {
    addClassName("cases");
  }
}
