package app.refrain.studio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** An address to copy. */
@Tag("refrain-link")
@JsModule("./shell/refrain-link.ts")
final class LinkField extends Component {

  /**
   * @param path without the host, which the browser knows best
   */
  LinkField(String label, String path) {
    getElement().setProperty("label", label);
    getElement().setProperty("path", path);
  }
}
