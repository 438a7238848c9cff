package app.refrain.studio.ui;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import java.util.List;

/** The piano roll of a page, pointed at by tick and pitch. */
final class RollPage {

  private static final int STEPS = 4;

  private final Page page;

  RollPage(Page page) {
    this.page = page;
  }

  void click(int tick, int pitch) {
    List<Double> at = pixels(tick, pitch);
    page.mouse().click(at.getFirst(), at.getLast());
  }

  void drag(int fromTick, int fromPitch, int toTick, int toPitch) {
    List<Double> from = pixels(fromTick, fromPitch);
    List<Double> to = pixels(toTick, toPitch);
    page.mouse().move(from.getFirst(), from.getLast());
    page.mouse().down();
    page.mouse().move(to.getFirst(), to.getLast(), new Mouse.MoveOptions().setSteps(STEPS));
    page.mouse().up();
  }

  /** Presses keys, such as {@code Alt+ArrowUp}, with the roll focused. */
  void press(String... keys) {
    for (String key : keys) {
      scroller().press(key);
    }
  }

  /** What was last said to screen readers. */
  String announcement() {
    return page.locator("refrain-roll [role=status]").innerText();
  }

  /** The part's notes as {@code start pitch duration}, by onset. */
  List<String> notes(int part) {
    @SuppressWarnings("unchecked")
    List<String> notes =
        (List<String>)
            page.evaluate(
                """
                part => document.querySelector('refrain-stage').session.score.parts[part].notes
                    .map(note => `${note.start} ${note.pitch} ${note.duration}`)
                """,
                part);
    return notes;
  }

  private Locator scroller() {
    return page.locator("refrain-roll .scroller");
  }

  /** The middle of a pitch's row at a tick, in pixels of the page. */
  private List<Double> pixels(int tick, int pitch) {
    @SuppressWarnings("unchecked")
    List<Number> at =
        (List<Number>)
            scroller()
                .evaluate(
                    """
                    (scroller, [tick, pitch]) => {
                      const { viewport } = scroller.getRootNode().host;
                      const { left, top } = scroller.getBoundingClientRect();
                      return [left + viewport.x(tick), top + viewport.y(pitch) + viewport.rowHeight / 2];
                    }
                    """,
                    List.of(tick, pitch));
    return at.stream().map(Number::doubleValue).toList();
  }
}
