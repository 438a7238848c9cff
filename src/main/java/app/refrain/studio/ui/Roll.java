package app.refrain.studio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** The piano roll. */
@Tag("refrain-roll")
@JsModule("./roll/refrain-roll.ts")
final class Roll extends Component {}
