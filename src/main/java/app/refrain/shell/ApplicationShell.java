package app.refrain.shell;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** Settings of the page that every view lives in. */
@Push
@ColorScheme(ColorScheme.Value.SYSTEM)
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles/refrain.css")
@CssImport("@fontsource-variable/archivo/standard.css")
public class ApplicationShell implements AppShellConfigurator {

  @Override
  public void configurePage(AppShellSettings settings) {
    settings.addLink("icon", "images/refrain.svg");
    settings.addMetaTag(
        "description",
        "Drop a tune. A language model drafts what comes next in English, an LSTM refines it note by"
            + " note, and you hear both.");
  }
}
