package app.refrain.studio.ui;

import app.refrain.IntegrationTest;
import app.refrain.music.Tunes;
import app.refrain.music.midi.MidiWriter;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Drops a file over a piece that is there already. */
@IntegrationTest
class SeedingIT {

  private static final String PARTS =
      "count => document.querySelector('refrain-stage').session.score.parts.length === count";
  private static final String DRAGGED_FILE =
      """
      base64 => {
        const dragged = new DataTransfer();
        const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
        dragged.items.add(new File([bytes], 'tune.mid', { type: 'audio/midi' }));
        return dragged;
      }
      """;

  @LocalServerPort private int port;

  @Test
  void asksWhetherADroppedFileIsAddedOrReplacesThePiece() {
    byte[] tune = MidiWriter.write(Tunes.score("3/4", "C4:1 D4:1 E4:1 G4:3"));
    try (StudioPage page = new StudioPage(port, ColorScheme.LIGHT)) {
      page.takeExample("The Kesh Jig");
      page.page().locator("refrain-edit-bar").waitFor();
      drop(page, tune, "Add as more parts");
      page.page().waitForFunction(PARTS, 3);
      drop(page, tune, "Replace the piece");
      page.page().waitForFunction(PARTS, 1);
    }
  }

  /** As a hand does: over the page, over the place for files, and there let go. */
  private static void drop(StudioPage page, byte[] file, String choice) {
    JSHandle dragged =
        page.page().evaluateHandle(DRAGGED_FILE, Base64.getEncoder().encodeToString(file));
    Map<String, Object> event = Map.of("dataTransfer", dragged);
    page.page().locator("refrain-stage").dispatchEvent("dragenter", event);
    Locator dialog = page.page().locator("vaadin-dialog[opened]");
    Locator place = dialog.locator("vaadin-upload");
    place.waitFor();
    page.page().waitForFunction("customElements.get('vaadin-upload') !== undefined");
    place.dispatchEvent("dragenter", event);
    place.dispatchEvent("dragover", event);
    place.dispatchEvent("drop", event);
    dialog.locator("dl").getByText("3/4", new Locator.GetByTextOptions().setExact(true)).waitFor();
    dialog
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(choice).setExact(true))
        .click();
    dialog.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
  }
}
