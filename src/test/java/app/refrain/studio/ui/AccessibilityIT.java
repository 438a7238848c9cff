package app.refrain.studio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.IntegrationTest;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
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
  void firstPageHasNoFaultsWithAndWithoutAMessage(ColorScheme scheme) {
    try (StudioPage page = new StudioPage(port, scheme)) {
      assertThat(faults(page)).isEmpty();
      page.upload("empty.mid", new byte[0]);
      page.problem().waitFor();
      assertThat(faults(page)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void studioHasNoFaultsInAnyViewNorWhileItComposes(ColorScheme scheme) {
    try (StudioPage page = new StudioPage(port, scheme)) {
      page.takeExample("Drunken Sailor");
      page.button("More choices").click();
      page.label("Boldness").waitFor();
      assertThat(faults(page)).as("roll and panel").isEmpty();
      page.chooseView("Notation");
      page.page().locator("refrain-notation svg").first().waitFor();
      assertThat(faults(page)).as("notation").isEmpty();
      page.chooseView("English");
      page.page().locator("refrain-english textarea").waitFor();
      assertThat(faults(page)).as("English").isEmpty();
      page.setBars(1);
      page.button("Compose").click();
      page.waitForCandidates(1);
      page.candidates().locator("summary").click();
      assertThat(faults(page)).as("candidate").isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void dialogsHaveNoFaults(ColorScheme scheme) {
    try (StudioPage page = new StudioPage(port, scheme)) {
      page.takeExample("Greensleeves");
      for (String dialog : new String[] {"Bring in", "Versions", "Share", "Keys"}) {
        page.button(dialog).click();
        page.page().locator("vaadin-dialog[opened] vaadin-button").first().waitFor();
        assertThat(faults(page)).as(dialog).isEmpty();
        page.page().keyboard().press("Escape");
        page.page()
            .waitForCondition(() -> page.page().locator("vaadin-dialog[opened]").count() == 0);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void pagesThatAreNotThereHaveNoFaults(ColorScheme scheme) {
    try (StudioPage page = new StudioPage(port, scheme)) {
      for (String path : new String[] {"nothing-here", "studio/nothing-here"}) {
        page.page().navigate("http://localhost:" + port + "/" + path);
        page.heading("A bar of rest").waitFor();
        assertThat(page.page().locator(".message-page p").first().innerText())
            .as(path)
            .startsWith("There is no");
        assertThat(faults(page)).as(path).isEmpty();
      }
    }
  }

  private static List<String> faults(StudioPage page) {
    return new AxeBuilder(page.page())
        .analyze().getViolations().stream().map(AccessibilityIT::describe).toList();
  }

  private static String describe(Rule rule) {
    return "%s: %s".formatted(rule.getHelp(), rule.getNodes());
  }
}
