package app.refrain.studio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.IntegrationTest;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page.GetByTextOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class AccessibilityIT {

  @LocalServerPort private int port;

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void landingPageHasNoFaults(ColorScheme scheme) {
    try (ComposePage page = new ComposePage(port, scheme)) {
      assertThat(faults(page)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void pieceAtWorkHasNoFaults(ColorScheme scheme) {
    try (ComposePage page = new ComposePage(port, scheme)) {
      page.takeExample("Drunken Sailor");
      page.button("Edit notes").click();
      page.page().locator("refrain-edit-bar").waitFor();
      page.page().getByText("Notes as a list").click();
      page.page().getByText("Bar 8", new GetByTextOptions().setExact(true)).waitFor();
      assertThat(faults(page)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void errorMessageHasNoFaults(ColorScheme scheme) {
    try (ComposePage page = new ComposePage(port, scheme)) {
      page.upload("empty.mid", new byte[0]);
      page.problem().waitFor();
      assertThat(faults(page)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void notFoundPageHasNoFaults(ColorScheme scheme) {
    try (ComposePage page = new ComposePage(port, scheme)) {
      page.page().navigate("http://localhost:" + port + "/nothing-here");
      page.heading("A bar of rest").waitFor();
      assertThat(faults(page)).isEmpty();
    }
  }

  private static List<String> faults(ComposePage page) {
    return new AxeBuilder(page.page())
        .analyze().getViolations().stream().map(AccessibilityIT::describe).toList();
  }

  private static String describe(Rule rule) {
    return "%s: %s".formatted(rule.getHelp(), rule.getNodes());
  }
}
