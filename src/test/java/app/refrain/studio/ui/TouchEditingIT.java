package app.refrain.studio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.IntegrationTest;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Edits The Kesh Jig with fingers; its flute begins with G4 for a dotted quarter. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TouchEditingIT {

  private static final int FLUTE = 0;
  private static final int G4 = 67;

  /** F4, which the jig in G major does without. */
  private static final int UNUSED = 65;

  private static final int BAR = 1_440;
  private static final int STEPS = 6;

  @LocalServerPort private int port;

  private StudioPage page;
  private RollPage roll;
  private CDPSession fingers;

  @BeforeAll
  void open() {
    page = new StudioPage(port, ColorScheme.LIGHT);
    fingers = page.page().context().newCDPSession(page.page());
    JsonObject touch = new JsonObject();
    touch.addProperty("enabled", true);
    fingers.send("Emulation.setTouchEmulationEnabled", touch);
    page.takeExample("The Kesh Jig");
    page.page().locator("refrain-edit-bar").waitFor();
    page.page().locator("refrain-roll").scrollIntoViewIfNeeded();
    roll = new RollPage(page.page());
  }

  @BeforeEach
  void lookAtTheBeginning() {
    roll.show(G4);
  }

  @AfterAll
  void close() {
    page.close();
  }

  @Test
  void aFingerDragsANote() {
    move(new RollPage.Place[] {roll.place(100, G4)}, new RollPage.Place[] {roll.place(340, G4)});
    assertThat(roll.notes(FLUTE)).contains("240 67 720");
    page.button("Undo").click();
  }

  @Test
  void aFingerBesideTheNotesScrolls() {
    double before = roll.firstTick();
    move(
        new RollPage.Place[] {roll.place(3 * BAR, UNUSED)},
        new RollPage.Place[] {roll.place(BAR, UNUSED)});
    page.page().waitForCondition(() -> roll.firstTick() > before);
  }

  @Test
  void twoFingersZoom() {
    double before = roll.quarterWidth();
    RollPage.Place left = roll.place((int) roll.firstTick() + 2 * BAR, G4);
    RollPage.Place right = new RollPage.Place(left.x() + 100, left.y());
    move(
        new RollPage.Place[] {left, right},
        new RollPage.Place[] {
          new RollPage.Place(left.x() - 50, left.y()), new RollPage.Place(right.x() + 50, right.y())
        });
    page.page().waitForCondition(() -> roll.quarterWidth() > 1.5 * before);
  }

  private void move(RollPage.Place[] from, RollPage.Place[] to) {
    send("touchStart", from);
    for (int step = 1; step <= STEPS; step++) {
      RollPage.Place[] between = new RollPage.Place[from.length];
      for (int finger = 0; finger < from.length; finger++) {
        between[finger] = from[finger].towards(to[finger], (double) step / STEPS);
      }
      send("touchMove", between);
    }
    send("touchEnd");
  }

  private void send(String type, RollPage.Place... places) {
    JsonArray points = new JsonArray();
    for (int finger = 0; finger < places.length; finger++) {
      JsonObject point = new JsonObject();
      point.addProperty("x", places[finger].x());
      point.addProperty("y", places[finger].y());
      point.addProperty("id", finger);
      points.add(point);
    }
    JsonObject event = new JsonObject();
    event.addProperty("type", type);
    event.add("touchPoints", points);
    fingers.send("Input.dispatchTouchEvent", event);
  }
}
