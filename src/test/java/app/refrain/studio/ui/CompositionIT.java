package app.refrain.studio.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.refrain.IntegrationTest;
import app.refrain.music.Bar;
import app.refrain.music.Note;
import app.refrain.music.Score;
import app.refrain.music.format.ScoreFormat;
import app.refrain.studio.ExampleTunes;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class CompositionIT {

  private static final int KEPT = 4;
  private static final int WRITTEN = 4;

  @LocalServerPort private int port;
  @Autowired private ExampleTunes examples;

  private ComposePage page;

  @BeforeEach
  void open() {
    page = new ComposePage(port, ColorScheme.LIGHT);
    page.takeExample(jig().credits().title());
  }

  @AfterEach
  void close() {
    page.close();
  }

  @Test
  void writesTheBarsAskedForAndLeavesTheSeedAlone() throws Exception {
    page.compose(KEPT, WRITTEN);
    page.waitForResult();
    Score result = download(".mid");
    Bar firstNew = jig().bars().get(KEPT);
    assertThat(result.barCount()).isEqualTo(KEPT + WRITTEN);
    for (int part = 0; part < jig().parts().size(); part++) {
      assertThat(before(firstNew, result, part)).isEqualTo(before(firstNew, jig(), part));
    }
  }

  @Test
  void showsTheEnglishAndSoundsToTheEnd() {
    page.compose(KEPT, WRITTEN);
    page.waitForResult();
    assertThat(page.page().locator(".english-text pre").innerText())
        .contains("flute:", "Bar " + (KEPT + WRITTEN));
    double seconds =
        jig().bars().get(KEPT + WRITTEN).start() / (180 / 60.0 * Score.TICKS_PER_QUARTER);
    assertThat(page.sound().seconds()).isCloseTo(seconds + 2, within(0.05));
  }

  @Test
  void showsTheTextOfTheChosenVersion() {
    page.compose(KEPT, WRITTEN);
    page.waitForResult();
    page.chooseVersion("Draft");
    page.page().locator(".english-text h2").getByText("as drafted").waitFor();
  }

  @Test
  void switchesTheVersionWhileItPlaysAndStaysAtTheSamePlace() {
    page.compose(KEPT, WRITTEN);
    page.waitForResult();
    page.play();
    double start = page.position();
    page.chooseVersion("Draft");
    page.waitUntilBeyond(start);
    assertThat(page.position()).isBetween(start, start + 2.0 * jig().bars().get(0).length());
    assertThat(page.isPlaying()).isTrue();
  }

  @Test
  void stopsWhenCancelled() {
    page.compose(KEPT, 200);
    page.button("Cancel").click();
    page.page().waitForCondition(() -> page.button("Compose").isEnabled());
    assertThat(page.page().locator(".change-list").count()).isZero();
  }

  private Score jig() {
    return examples.all().getFirst();
  }

  private static List<Note> before(Bar bar, Score score, int part) {
    return score.parts().get(part).notes().stream().filter(n -> n.onset() < bar.start()).toList();
  }

  private Score download(String label) throws Exception {
    Download download =
        page.page().waitForDownload(() -> page.page().locator(".downloads a", text(label)).click());
    try (InputStream in = download.createReadStream()) {
      return ScoreFormat.understand(in.readAllBytes(), download.suggestedFilename()).score();
    }
  }

  private static LocatorOptions text(String label) {
    return new LocatorOptions().setHasText(label);
  }
}
