package app.refrain.studio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.IntegrationTest;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Edits The Kesh Jig, whose flute begins with G4 for a dotted quarter, then G4, A4, B4 eighths. */
@IntegrationTest
class RollEditingIT {

  private static final int FLUTE = 0;
  private static final int G4 = 67;
  private static final int B4 = 71;
  private static final String FIRST = "0 67 720";

  @LocalServerPort private int port;

  private StudioPage page;
  private RollPage roll;
  private List<String> before;

  @BeforeEach
  void openEditor() {
    page = new StudioPage(port, ColorScheme.LIGHT);
    page.takeExample("The Kesh Jig");
    page.page().locator("refrain-edit-bar").waitFor();
    page.page().locator("refrain-roll").scrollIntoViewIfNeeded();
    roll = new RollPage(page.page());
    before = roll.notes(FLUTE);
  }

  @AfterEach
  void close() {
    page.close();
  }

  @Test
  void drawsANoteOnTheGrid() {
    tool("Draw");
    roll.drag(250, B4 + 2, 700, B4 + 2);
    assertThat(roll.notes(FLUTE)).hasSize(before.size() + 1).contains("240 73 480");
  }

  @Test
  void movesANoteAndTakesItBack() {
    roll.drag(100, G4, 340, B4);
    assertThat(roll.notes(FLUTE)).contains("240 71 720").doesNotContain(FIRST);
    page.button("Undo").click();
    assertThat(roll.notes(FLUTE)).isEqualTo(before);
    page.button("Redo").click();
    assertThat(roll.notes(FLUTE)).contains("240 71 720");
  }

  @Test
  void dragsTheEndOfANote() {
    roll.drag(700, G4, 460, G4);
    assertThat(roll.notes(FLUTE)).contains("0 67 480").hasSize(before.size());
  }

  @Test
  void selectsWithARectangleAndDeletes() {
    roll.drag(5, B4 + 1, 1_430, G4 - 1);
    roll.press("Delete");
    assertThat(roll.notes(FLUTE)).isEqualTo(before.subList(4, before.size()));
    roll.press("Control+z");
    assertThat(roll.notes(FLUTE)).isEqualTo(before);
  }

  @Test
  void changesTheSelectionByButtonsAlone() {
    roll.click(100, G4);
    command("Octave up");
    command("Later");
    command("Longer");
    assertThat(roll.notes(FLUTE)).contains("240 79 960");
    command("Duplicate");
    assertThat(roll.notes(FLUTE)).contains("240 79 960", "1200 79 960");
  }

  @Test
  void addsAndChangesANoteByKeysAndSaysSo() {
    roll.press("ArrowUp", "ArrowUp", "Enter");
    assertThat(roll.announcement()).isEqualTo("A 4, bar 1, beat 1: a note of 0.5 quarters, added");
    roll.press("Alt+ArrowRight", "Alt+Shift+ArrowUp", "]");
    assertThat(roll.notes(FLUTE)).contains("240 81 480").hasSize(before.size() + 1);
    roll.press("Control+z", "Control+z", "Control+z", "Control+z");
    assertThat(roll.notes(FLUTE)).isEqualTo(before);
    roll.press("Control+z");
    assertThat(roll.announcement()).isEqualTo("Nothing to undo");
  }

  @Test
  void whatIsDeletedStaysDeletedWhenThePageIsReloaded() {
    roll.press("Control+Shift+A", "Delete");
    assertThat(roll.notes(FLUTE)).isEmpty();
    page.page().getByText("Saved").waitFor();
    page.page().reload();
    page.waitForSession();
    assertThat(roll.notes(FLUTE)).isEmpty();
  }

  private void tool(String name) {
    command(name);
  }

  private void command(String name) {
    page.page()
        .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true))
        .click();
  }
}
