package app.refrain.studio.ui;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;

/** The piano roll of a page, pointed at by tick and pitch. */
final class RollPage {

  private static final int STEPS = 4;
  private static final int MIDDLE_C = 60;

  private final Page page;

  RollPage(Page page) {
    this.page = page;
  }

  /**
   * Shows the piece from its beginning, at a scale that one can aim at, with a pitch in the middle.
   */
  void show(int pitch) {
    page.locator("refrain-roll").scrollIntoViewIfNeeded();
    ofRoll(
        """
        ({ camera, scroller }, [pitch]) => {
          const { viewport } = camera;
          camera.zoom(0.08 / viewport.pixelsPerTick);
          const top = viewport.y(pitch) + viewport.scrollY - viewport.height / 2;
          scroller.scrollTo({ left: 0, top, behavior: 'instant' });
          camera.scrolled();
        }
        """,
        pitch);
  }

  void click(int tick, int pitch) {
    click(place(tick, pitch));
  }

  void doubleClick(int tick, int pitch) {
    Place at = place(tick, pitch);
    page.mouse().dblclick(at.x, at.y);
  }

  /** Clicks with a key held down. */
  void clickWith(String key, int tick, int pitch) {
    page.keyboard().down(key);
    click(tick, pitch);
    page.keyboard().up(key);
  }

  void drag(int fromTick, int fromPitch, int toTick, int toPitch) {
    beginDrag(fromTick, fromPitch, toTick, toPitch);
    page.mouse().up();
  }

  /** Drags, and does not let go. */
  void beginDrag(int fromTick, int fromPitch, int toTick, int toPitch) {
    beginDrag(place(fromTick, fromPitch), place(toTick, toPitch));
  }

  /** Drags with a key held down. */
  void dragWith(String key, int fromTick, int fromPitch, int toTick, int toPitch) {
    page.keyboard().down(key);
    drag(fromTick, fromPitch, toTick, toPitch);
    page.keyboard().up(key);
  }

  /** Drags over the ruler from one tick to another. */
  void dragRuler(int fromTick, int toTick) {
    beginDrag(onRuler(fromTick), onRuler(toTick));
    page.mouse().up();
  }

  void clickRuler(int tick) {
    click(onRuler(tick));
  }

  /**
   * Draws in the lane of loudness.
   *
   * @param fromShare from 0, silent, to 1
   */
  void dragLoudness(int fromTick, double fromShare, int toTick, double toShare) {
    beginDrag(inLane(fromTick, fromShare), inLane(toTick, toShare));
    page.mouse().up();
  }

  /** Turns the wheel over a place. */
  void wheel(int tick, int pitch, double pixels) {
    Place at = place(tick, pitch);
    page.mouse().move(at.x, at.y);
    page.mouse().wheel(0, pixels);
  }

  /** Presses keys, such as {@code Alt+ArrowUp}, with the roll focused. */
  void press(String... keys) {
    for (String key : keys) {
      scroller().press(key);
    }
  }

  /** Puts the keyboard's cursor somewhere. */
  void placeCursor(int tick, int pitch) {
    ofRoll("(roll, [tick, pitch]) => { roll.editing.cursor = { tick, pitch }; }", tick, pitch);
  }

  /** What was last said to screen readers. */
  String announcement() {
    return page.locator("refrain-roll [role=status]").innerText();
  }

  /** The part's notes as {@code start pitch duration}, by onset. */
  @SuppressWarnings("unchecked")
  List<String> notes(int part) {
    return (List<String>)
        ofRoll(
            """
            (roll, [part]) =>
                roll.score.parts[part].notes.map(n => `${n.start} ${n.pitch} ${n.duration}`)
            """,
            part);
  }

  /** How loud a part's notes are, by onset. */
  @SuppressWarnings("unchecked")
  List<Integer> velocities(int part) {
    return (List<Integer>)
        ofRoll("(roll, [part]) => roll.score.parts[part].notes.map(n => n.velocity)", part);
  }

  int parts() {
    return ((Number) ofRoll("roll => roll.score.parts.length")).intValue();
  }

  int selected() {
    return ((Number) ofRoll("roll => roll.editor.selected.length")).intValue();
  }

  /** How wide a quarter note is, in pixels. */
  double quarterWidth() {
    return ((Number) ofRoll("roll => roll.viewport.pixelsPerTick * 480")).doubleValue();
  }

  /** The tick that lies at the left edge of what is seen. */
  double firstTick() {
    return ((Number) ofRoll("roll => roll.viewport.firstTick")).doubleValue();
  }

  /** Pixels of the page. */
  record Place(double x, double y) {

    /** The place a share of the way to another one. */
    Place towards(Place other, double share) {
      return new Place(x + share * (other.x - x), y + share * (other.y - y));
    }
  }

  private Locator scroller() {
    return page.locator("refrain-roll .scroller");
  }

  /** The middle of a pitch's row at a tick. */
  Place place(int tick, int pitch) {
    BoundingBox box = scroller().boundingBox();
    @SuppressWarnings("unchecked")
    List<Number> inside =
        (List<Number>)
            ofRoll(
                """
                ({ viewport }, [tick, pitch]) =>
                    [viewport.x(tick), viewport.y(pitch) + viewport.rowHeight / 2]
                """,
                tick,
                pitch);
    return new Place(
        box.x + inside.getFirst().doubleValue(), box.y + inside.getLast().doubleValue());
  }

  private Place onRuler(int tick) {
    return new Place(place(tick, MIDDLE_C).x, scroller().boundingBox().y + 10);
  }

  private Place inLane(int tick, double share) {
    BoundingBox box = page.locator("refrain-roll .lane").boundingBox();
    return new Place(place(tick, MIDDLE_C).x, box.y + box.height * (1 - share));
  }

  private void click(Place at) {
    page.mouse().click(at.x, at.y);
  }

  private void beginDrag(Place from, Place to) {
    page.mouse().move(from.x, from.y);
    page.mouse().down();
    page.mouse().move(to.x, to.y, new Mouse.MoveOptions().setSteps(STEPS));
  }

  private Object ofRoll(String function, Integer... arguments) {
    return page.locator("refrain-roll").evaluate(function, List.of(arguments));
  }
}
