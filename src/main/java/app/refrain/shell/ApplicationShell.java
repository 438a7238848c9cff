package app.refrain.shell;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;

/** Settings of the page that every view lives in. */
@Push
public class ApplicationShell implements AppShellConfigurator {}
