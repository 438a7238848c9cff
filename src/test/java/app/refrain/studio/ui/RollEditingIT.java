package app.refrain.studio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.IntegrationTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Edits The Kesh Jig, whose flute begins with G4 for a dotted quarter, then G4, A4, B4 eighths. All
 * tests use one page, and each begins with everything undone.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RollEditingIT {

  private static final int FLUTE = 0;
  private static final int GUITAR = 1;
  private static final int G4 = 67;
  private static final int B4 = 71;
  private static final int BAR = 1_440;
  private static final String FIRST = "0 67 720";

  @LocalServerPort private int port;

  private StudioPage page;
  private RollPage roll;
  private List<String> before;

  @BeforeAll
  void openEditor() {
    page = new StudioPage(port, ColorScheme.LIGHT);
    page.takeExample("The Kesh Jig");
    page.page().locator("refrain-edit-bar").waitFor();
    page.page().locator("refrain-roll").scrollIntoViewIfNeeded();
    roll = new RollPage(page.page());
    command("More tools");
    before = roll.notes(FLUTE);
  }

  @BeforeEach
  void undoEverything() {
    page.page()
        .evaluate(
            """
            () => {
              const { editor, playback, score } = document.querySelector('refrain-stage').session;
              while (editor.canUndo) {
                editor.undo();
              }
              editor.select([]);
              editor.tool = 'select';
              editor.choosePart(score.parts[0].id);
              playback.setLoop(undefined);
              playback.seek(0);
            }
            """);
    roll.show(G4);
    page.page().waitForCondition(() -> roll.notes(FLUTE).equals(before));
  }

  @AfterAll
  void close() {
    page.close();
  }

  @Test
  void drawsANoteOnTheGrid() {
    command("Draw");
    roll.drag(250, B4 + 2, 700, B4 + 2);
    assertThat(roll.notes(FLUTE)).hasSize(before.size() + 1).contains("240 73 480");
  }

  @Test
  void drawsOnAGridOfTriplets() {
    grid("Triplet eighths");
    command("Draw");
    roll.click(330, B4 + 2);
    assertThat(roll.notes(FLUTE)).contains("320 73 160");
    grid("Eighths");
  }

  @Test
  void addsANoteByADoubleClick() {
    roll.doubleClick(250, B4 + 2);
    assertThat(roll.notes(FLUTE)).contains("240 73 240");
  }

  @Test
  void movesANoteAndTakesItBack() {
    roll.drag(100, G4, 340, B4);
    assertThat(roll.notes(FLUTE)).contains("240 71 720").doesNotContain(FIRST);
    command("Undo");
    assertThat(roll.notes(FLUTE)).isEqualTo(before);
    command("Redo");
    assertThat(roll.notes(FLUTE)).contains("240 71 720");
  }

  @Test
  void changesNothingWhenADragIsBrokenOff() {
    roll.beginDrag(100, G4, 340, B4);
    roll.press("Escape");
    page.page().mouse().up();
    assertThat(roll.notes(FLUTE)).isEqualTo(before);
  }

  @Test
  void dragsACopy() {
    roll.dragWith("Control", 100, G4, 100, B4 + 5);
    assertThat(roll.notes(FLUTE)).hasSize(before.size() + 1).contains(FIRST, "0 76 720");
  }

  @Test
  void dragsTheEndOfANote() {
    roll.drag(700, G4, 460, G4);
    assertThat(roll.notes(FLUTE)).contains("0 67 480").hasSize(before.size());
  }

  @Test
  void dragsTheBeginningOfANote() {
    roll.drag(2, G4, 245, G4);
    assertThat(roll.notes(FLUTE)).contains("240 67 480").hasSize(before.size());
    roll.press("Control+z");
    assertThat(roll.notes(FLUTE)).isEqualTo(before);
  }

  @Test
  void movesTheBeginningOfANoteByButtonsAndKeys() {
    roll.click(400, G4);
    command("Start later");
    assertThat(roll.notes(FLUTE)).contains("240 67 480");
    roll.press("}");
    assertThat(roll.notes(FLUTE)).contains("480 67 240");
    assertThat(roll.announcement()).isEqualTo("1 note begun later");
    roll.press("{", "{");
    assertThat(roll.notes(FLUTE)).isEqualTo(before);
    command("Start earlier");
    assertThat(roll.notes(FLUTE)).isEqualTo(before);
  }

  @Test
  void movesNotesInTheKeyByButtonsAndKeys() {
    roll.drag(5, B4 + 1, BAR - 10, G4 - 1);
    command("Step up in the key");
    assertThat(roll.notes(FLUTE)).startsWith("0 69 720", "720 69 240", "960 71 240", "1200 72 240");
    roll.press("Alt+PageDown", "Alt+PageDown");
    assertThat(roll.notes(FLUTE)).startsWith("0 66 720", "720 66 240", "960 67 240", "1200 69 240");
    assertThat(roll.announcement()).isEqualTo("4 notes moved down in the key");
    command("Step up in the key");
    assertThat(roll.notes(FLUTE)).isEqualTo(before);
  }

  @Test
  void selectsWithARectangleAndDeletes() {
    roll.drag(5, B4 + 1, BAR - 10, G4 - 1);
    roll.press("Delete");
    assertThat(roll.notes(FLUTE)).isEqualTo(before.subList(4, before.size()));
    roll.press("Control+z");
    assertThat(roll.notes(FLUTE)).isEqualTo(before);
  }

  @Test
  void addsToTheSelectionNoteByNote() {
    roll.click(100, G4);
    roll.clickWith("Shift", 800, G4);
    assertThat(roll.selected()).isEqualTo(2);
    command("Add to selection");
    roll.click(100, G4);
    command("Add to selection");
    assertThat(roll.selected()).isEqualTo(1);
  }

  @Test
  void erasesWhatThePointerPasses() {
    command("Erase");
    roll.drag(30, G4, 900, G4);
    assertThat(roll.notes(FLUTE)).isEqualTo(before.subList(2, before.size()));
  }

  @Test
  void drawsLoudness() {
    roll.dragLoudness(0, 0.2, 1_300, 0.9);
    List<Integer> loudness = roll.velocities(FLUTE).subList(0, 4);
    assertThat(loudness).isSorted();
    assertThat(loudness.getFirst()).isLessThan(45);
    assertThat(loudness.getLast()).isGreaterThan(90);
  }

  @Test
  void loopsWhatIsDraggedOnTheRulerAndSeeksWhereItIsClicked() {
    roll.dragRuler(BAR + 200, 3 * BAR - 200);
    assertThat(page.label("First bar of the loop").inputValue()).isEqualTo("2");
    assertThat(page.label("Last bar of the loop").inputValue()).isEqualTo("3");
    roll.clickRuler(2 * BAR);
    assertThat(page.position()).isBetween(2.0 * BAR - 40, 2.0 * BAR + 40);
  }

  @Test
  void zoomsByWheelAndButtons() {
    command("Show the whole piece");
    double whole = roll.quarterWidth();
    page.page().keyboard().down("Control");
    roll.wheel(4 * BAR, G4, -200);
    page.page().keyboard().up("Control");
    page.page().waitForCondition(() -> roll.quarterWidth() > 2 * whole);
    double zoomed = roll.quarterWidth();
    command("Zoom in");
    assertThat(roll.quarterWidth()).isGreaterThan(zoomed);
    command("Show the whole piece");
    assertThat(roll.quarterWidth()).isEqualTo(whole);
    assertThat(roll.firstTick()).isZero();
  }

  @Test
  void bringsAnotherPartToWorkOnByANoteOfIt() {
    String chord = roll.notes(GUITAR).getFirst();
    int pitch = Integer.parseInt(chord.split(" ")[1]);
    roll.show(pitch);
    roll.click(100, pitch);
    roll.press("Delete");
    assertThat(roll.notes(GUITAR)).doesNotContain(chord);
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
    command("Cut");
    roll.placeCursor(2 * BAR, G4);
    command("Paste");
    assertThat(roll.notes(FLUTE)).contains(2 * BAR + " 79 960");
    page.label("Loudness").fill("33");
    page.label("Loudness").blur();
    assertThat(roll.velocities(FLUTE)).contains(33);
    choice("Part of the selected notes").selectOption("nylon guitar");
    assertThat(roll.notes(GUITAR)).contains(2 * BAR + " 79 960");
  }

  @Test
  void drawsNotesToTheGridByAButton() {
    grid("No grid");
    roll.drag(100, G4, 140, G4);
    assertThat(roll.notes(FLUTE)).doesNotContain(FIRST);
    grid("Eighths");
    command("Quantise to the grid");
    assertThat(roll.notes(FLUTE)).contains(FIRST);
  }

  @Test
  void addsAndChangesANoteByKeysAndSaysSo() {
    roll.placeCursor(0, B4 - 2);
    roll.press("Enter");
    assertThat(roll.announcement()).isEqualTo("A 4, bar 1, beat 1: a note of 0.5 quarters, added");
    roll.press("Alt+ArrowRight", "Alt+Shift+ArrowUp", "]", "+");
    assertThat(roll.notes(FLUTE)).contains("240 81 480").hasSize(before.size() + 1);
    assertThat(roll.velocities(FLUTE)).contains(88);
    for (int step = 0; step < 5; step++) {
      roll.press("Control+z");
    }
    assertThat(roll.notes(FLUTE)).isEqualTo(before);
    roll.press("Control+z");
    assertThat(roll.announcement()).isEqualTo("Nothing to undo");
  }

  @Test
  void movesTheCursorByKeysAndSaysWhereItIs() {
    roll.placeCursor(0, G4);
    roll.press("PageDown", "ArrowRight", "Shift+ArrowUp");
    assertThat(roll.announcement()).isEqualTo("G 5, bar 2, beat 2");
    roll.press("Home", "ArrowDown");
    assertThat(roll.announcement()).isEqualTo("F sharp 5, bar 1, beat 1");
  }

  @Test
  void copiesABarByKeysToAnotherPart() {
    roll.placeCursor(0, G4);
    roll.press("b", "Control+c", "p", "PageDown", "Control+v");
    assertThat(roll.announcement()).isEqualTo("4 notes pasted");
    assertThat(roll.notes(GUITAR)).contains(BAR + " 67 720");
    roll.press("Control+x");
    assertThat(roll.notes(GUITAR)).doesNotContain(BAR + " 67 720");
  }

  @Test
  void selectsInTheListOfNotes() {
    Locator list = page.page().locator("refrain-note-list");
    list.locator("summary").click();
    list.locator("li button").first().click();
    roll.press("Delete");
    assertThat(roll.notes(FLUTE)).doesNotContain(FIRST);
    list.locator("summary").click();
  }

  @Test
  void drumsHaveRowsWithNames() {
    int kick = 36;
    command("Drums");
    command("Draw");
    roll.click(250, kick);
    assertThat(roll.notes(roll.parts() - 1)).containsExactly("240 36 240");
    roll.placeCursor(240, kick);
    roll.press("Enter");
    assertThat(roll.announcement()).startsWith("kick, bar 1, beat 2: a note");
  }

  @Test
  void partsAreNamedAndChangeTheirInstrument() {
    command("Part");
    choice("Instrument").selectOption("violin");
    assertThat(page.label("Name").inputValue()).isEqualTo("violin");
    page.label("Name").fill("Fiddler");
    page.label("Name").blur();
    assertThat(page.button("Mute Fiddler").count()).isOne();
    command("Remove Fiddler");
    assertThat(page.button("Mute Fiddler").count()).isZero();
  }

  @Test
  void whatIsDeletedStaysDeletedWhenThePageIsReloaded() {
    roll.press("Control+Shift+A", "Delete");
    assertThat(roll.notes(FLUTE)).isEmpty();
    page.page()
        .waitForFunction(
            "document.querySelector('refrain-stage').session.live.savedState === 'saved'");
    page.page().reload();
    page.waitForSession();
    assertThat(roll.notes(FLUTE)).isEmpty();
    // That cannot be undone any more, and the next test wants the jig.
    page.goHome();
    page.takeExample("The Kesh Jig");
    page.page().locator("refrain-edit-bar").waitFor();
  }

  private Locator choice(String name) {
    return page.page()
        .getByRole(AriaRole.COMBOBOX, new GetByRoleOptions().setName(name).setExact(true));
  }

  private void grid(String name) {
    choice("Grid").selectOption(name);
  }

  private void command(String name) {
    page.button(name).click();
  }
}
