package app.refrain.studio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.IntegrationTest;
import app.refrain.music.Bar;
import app.refrain.music.Note;
import app.refrain.music.Score;
import app.refrain.studio.ExampleTunes;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Composes from The Kesh Jig: eight bars of flute and guitar. */
@IntegrationTest
class CompositionIT {

  private static final int WRITTEN = 2;

  @LocalServerPort private int port;
  @Autowired private ExampleTunes examples;

  private StudioPage page;

  @BeforeEach
  void open() {
    page = new StudioPage(port, ColorScheme.LIGHT);
    page.takeExample(jig().credits().title());
  }

  @AfterEach
  void close() {
    page.close();
  }

  @Test
  void writesTheBarsAskedForAndLeavesWhatThereWasAlone() throws Exception {
    page.setBars(WRITTEN);
    page.button("Compose").click();
    page.waitForCandidates(1);
    assertThat(page.exportScore("MIDI").barCount()).isEqualTo(jig().barCount());
    page.setBars(7);
    page.button("Tweak the last one").click();
    page.page()
        .waitForCondition(() -> page.label("Bars to write").inputValue().equals("" + WRITTEN));
    assertThat(page.label("Lock the random seed").isChecked()).isTrue();
    assertThat(page.label("Random seed").inputValue()).isNotEmpty();
    button(page.candidates(), "Take it").click();
    page.page()
        .waitForFunction(
            "end => document.querySelector('refrain-stage').session.score.parts"
                + ".some(part => part.notes.some(note => note.start >= end))",
            jig().end());
    Score result = page.exportScore("MIDI");
    Bar firstNew = result.bars().get(jig().barCount());
    assertThat(result.barCount()).isEqualTo(jig().barCount() + WRITTEN);
    for (int part = 0; part < jig().parts().size(); part++) {
      assertThat(before(firstNew, result, part)).isEqualTo(jig().parts().get(part).notes());
    }
  }

  @Test
  void offersSeveralToHearInTurnAtTheSamePlace() {
    page.button("More choices").click();
    page.label("Candidates to choose from").fill("2");
    page.label("Candidates to choose from").blur();
    page.setBars(WRITTEN);
    page.button("Compose").click();
    page.waitForCandidates(2);
    assertThat(page.candidates().locator("h3").allTextContents())
        .containsExactly("Candidate 1", "Candidate 2");
    page.page().reload();
    page.waitForCandidates(2);
    assertThat(page.candidates().locator("h3").allTextContents())
        .containsExactly("Candidate 1", "Candidate 2");
    page.hear(listen(page.candidates().first()));
    List<String> one = page.heardNotes();
    // Over and over, so that a slow machine does not come to its end.
    page.page()
        .evaluate(
            "end => { const { playback } = document.querySelector('refrain-stage').session;"
                + " playback.setLoop({ start: end, end: end + "
                + WRITTEN * jig().bars().get(0).length()
                + " }); }",
            jig().end());
    page.play();
    double start = page.position();
    page.hear(listen(page.candidates().last()));
    page.waitUntilBeyond(start);
    assertThat(page.position()).isBetween(start, start + 4.0 * jig().bars().get(0).length());
    assertThat(page.heardNotes()).isNotEqualTo(one);
    page.hear(page.page().getByText("Back to your piece"));
    assertThat(page.heardNotes()).hasSize(jig().noteCount());
  }

  @Test
  void stopsWhenCancelledAndKeepsThePiece() {
    page.setBars(200);
    page.button("Compose").click();
    Locator backToThePiece = page.page().getByText("Back to your piece");
    backToThePiece.waitFor();
    button(page.candidates(), "Cancel").click();
    page.page()
        .waitForFunction("document.querySelector('refrain-candidate').state === 'cancelled'");
    backToThePiece.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    assertThat(page.heardNotes()).hasSize(jig().noteCount());
    button(page.candidates(), "Discard").click();
    page.candidates().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
  }

  /** Not to be mistaken for the choice of what to listen to, which only a changed draft offers. */
  private static Locator listen(Locator candidate) {
    return button(candidate, "Listen");
  }

  private static Locator button(Locator within, String name) {
    return within.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  private Score jig() {
    return examples.all().getFirst();
  }

  private static List<Note> before(Bar bar, Score score, int part) {
    return score.parts().get(part).notes().stream().filter(n -> n.onset() < bar.start()).toList();
  }
}
