package app.refrain.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** A button that turns the page dark or light. */
@Tag("refrain-theme-switch")
@JsModule("./shell/theme-switch.ts")
final class ThemeSwitch extends Component {}
