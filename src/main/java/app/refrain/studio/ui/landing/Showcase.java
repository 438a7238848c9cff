package app.refrain.studio.ui.landing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** Some pieces of the gallery, which the browser asks for. */
@Tag("refrain-showcase")
@JsModule("./landing/refrain-showcase.ts")
public final class Showcase extends Component {}
