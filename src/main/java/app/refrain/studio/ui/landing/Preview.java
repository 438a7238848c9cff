package app.refrain.studio.ui.landing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** The opening of a tune in small. The browser asks for it, so that no page holds its notes. */
@Tag("refrain-preview")
@JsModule("./landing/refrain-preview.ts")
final class Preview extends Component {

  /**
   * @param name of one of the tunes that come with the application
   */
  Preview(String name) {
    getElement().setAttribute("tune", name);
  }
}
