package app.refrain.studio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.IntegrationTest;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Plays The Kesh Jig: 6/8, 180 quarters a minute, so that a bar of 1,440 ticks takes a second. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlayerIT {

  private static final String SESSION = "document.querySelector('refrain-stage').session";
  private static final int BAR = 1_440;

  @LocalServerPort private int port;

  private StudioPage page;
  private RollPage roll;

  @BeforeAll
  void open() {
    page = new StudioPage(port, ColorScheme.LIGHT);
    page.takeExample("The Kesh Jig");
    page.page().locator("refrain-edit-bar").waitFor();
    page.page().locator("refrain-roll").scrollIntoViewIfNeeded();
    roll = new RollPage(page.page());
  }

  @AfterEach
  void stop() {
    page.page()
        .evaluate(
            "() => { const { playback } = " + SESSION + "; playback.pause(); playback.seek(0); }");
  }

  @AfterAll
  void close() {
    page.close();
  }

  @Test
  void spacePlaysAndPauses() {
    roll.press(" ");
    page.waitUntilBeyond(BAR);
    roll.press(" ");
    page.page().waitForFunction(SESSION + ".playback.state === 'paused'");
  }

  @Test
  void playsFromTheStartAfterASeekToTheVeryEnd() {
    page.play();
    page.page().evaluate(SESSION + ".playback.pause()");
    page.page().evaluate("() => { const { playback } = " + SESSION + "; playback.seek(1e9); }");
    assertThat(page.position()).isEqualTo(8.0 * BAR);
    page.play();
    page.page().waitForFunction("tick => " + SESSION + ".playback.position < tick", 4 * BAR);
    page.waitUntilBeyond(100);
    assertThat(page.page().locator("refrain-player [role=alert]").count()).isZero();
  }

  @Test
  void loopsBars() {
    page.button("Loop").click();
    page.label("First bar of the loop").fill("2");
    page.label("First bar of the loop").blur();
    page.label("Last bar of the loop").fill("2");
    page.label("Last bar of the loop").blur();
    page.button("Go to the start").click();
    assertThat(page.position()).isEqualTo(BAR);
    page.play();
    page.waitUntilBeyond(1.7 * BAR);
    page.page()
        .waitForFunction("tick => " + SESSION + ".playback.position < tick", (int) (1.5 * BAR));
    assertThat(page.position()).isGreaterThanOrEqualTo(BAR - 60);
    page.button("Loop").click();
  }

  @Test
  void countsABarAndThenPlaysWithTheMetronome() {
    page.button("Metronome").click();
    page.button("Count in").click();
    page.page().locator("refrain-player .play").click();
    page.page().waitForFunction(SESSION + ".playback.state === 'counting'");
    assertThat(page.position()).isZero();
    page.page().waitForFunction(SESSION + ".playback.state === 'playing'");
    page.waitUntilBeyond(BAR / 2.0);
    page.button("Count in").click();
    page.button("Metronome").click();
  }

  @Test
  void pausingWhileItCountsEndsTheCounting() {
    page.button("Count in").click();
    page.page().locator("refrain-player .play").click();
    page.page().waitForFunction(SESSION + ".playback.state === 'counting'");
    page.pause();
    page.button("Count in").click();
    page.play();
    page.waitUntilBeyond(100);
  }

  @Test
  void playsOnThroughEdits() {
    page.play();
    for (int edit = 1; edit <= 5; edit++) {
      page.waitUntilBeyond(edit * 300.0);
      roll.press("Control+a", edit % 2 == 0 ? "Alt+ArrowUp" : "Alt+ArrowDown");
    }
    page.waitUntilBeyond(2.0 * BAR);
    assertThat(page.heardNotes()).contains("0 0 66 720");
  }

  @Test
  void goesOnWhileThePageIsAsleepAsInABackgroundTab() {
    page.play();
    page.waitUntilBeyond(100);
    double slept =
        ((Number)
                page.page()
                    .evaluate(
                        """
                        () => new Promise(resolve => {
                          window.requestAnimationFrame = () => 0;
                          const { playback } = document.querySelector('refrain-stage').session;
                          const before = playback.position;
                          const start = performance.now();
                          while (performance.now() - start < 1500);
                          setTimeout(() => resolve(playback.position - before), 100);
                        })
                        """))
            .doubleValue();
    assertThat(slept).isGreaterThan(BAR / 2.0);
    page.page().reload();
    page.waitForSession();
  }

  @Test
  void mutesSolosAndKeepsTheVolumeForEverybody() {
    page.button("Mute flute").click();
    assertThat(mutedParts()).containsExactly("flute");
    page.button("Mute flute").click();
    page.button("Solo flute").click();
    assertThat(mutedParts()).containsExactly("nylon guitar");
    page.button("Solo flute").click();
    page.label("Volume of flute").fill("40");
    assertThat(page.page().evaluate(SESSION + ".score.parts[0].volume")).isEqualTo(40);
  }

  @SuppressWarnings("unchecked")
  private List<String> mutedParts() {
    return (List<String>)
        page.page()
            .evaluate(
                """
                () => {
                  const { playback, score } = document.querySelector('refrain-stage').session;
                  const levels = playback.mix.levels(score);
                  return score.parts.filter(part => levels.get(part.id).muted).map(part => part.name);
                }
                """);
  }
}
