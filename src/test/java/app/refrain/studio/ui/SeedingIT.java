package app.refrain.studio.ui;

import app.refrain.IntegrationTest;
import app.refrain.music.Tunes;
import app.refrain.music.midi.MidiWriter;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Drops a file over a piece that is there already. */
@IntegrationTest
class SeedingIT {

  private static final String PARTS =
      "count => document.querySelector('refrain-stage').session.score.parts.length === count";

  @LocalServerPort private int port;

  @Test
  void saysWhatItUnderstoodAndAsksWhetherToAddOrToReplace() {
    byte[] tune = MidiWriter.write(Tunes.score("3/4", "C4:1 D4:1 E4:1 G4:3"));
    try (StudioPage page = new StudioPage(port, ColorScheme.LIGHT)) {
      page.takeExample("The Kesh Jig");
      bring(page, tune, "Add as more parts");
      page.page().waitForFunction(PARTS, 3);
      bring(page, tune, "Replace the piece");
      page.page().waitForFunction(PARTS, 1);
    }
  }

  private static void bring(StudioPage page, byte[] file, String choice) {
    page.page()
        .evaluate(
            """
            () => {
              const dataTransfer = new DataTransfer();
              dataTransfer.items.add(new File(['x'], 'tune.mid'));
              document.dispatchEvent(new DragEvent('dragenter', { dataTransfer }));
            }
            """);
    Locator dialog = page.page().locator("vaadin-dialog[opened]");
    page.upload("tune.mid", file);
    dialog.locator("dl").getByText("3/4", new Locator.GetByTextOptions().setExact(true)).waitFor();
    dialog
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(choice).setExact(true))
        .click();
    dialog.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
  }
}
