package app.refrain.studio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.IntegrationTest;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Records into an empty part of The Kesh Jig, whose bars have 1,440 ticks. */
@IntegrationTest
class RecordingIT {

  private static final String SESSION = "document.querySelector('refrain-stage').session";

  /** A keyboard that a test plays. */
  private static final String FAKE_MIDI =
      """
      window.keyboard = { name: 'Test keyboard', onmidimessage: null };
      navigator.requestMIDIAccess = async () =>
          ({ inputs: new Map([['1', window.keyboard]]), onstatechange: null });
      """;

  @LocalServerPort private int port;

  private StudioPage page;
  private RollPage roll;

  @BeforeEach
  void openEmptyPart() {
    page = new StudioPage(port, ColorScheme.LIGHT);
    page.page().addInitScript(FAKE_MIDI);
    page.goHome();
    page.takeExample("The Kesh Jig");
    page.button("Part").click();
    roll = new RollPage(page.page());
  }

  @AfterEach
  void close() {
    page.close();
  }

  @Test
  void recordsFromAMidiKeyboardToTheGrid() {
    page.button("Record").click();
    page.button("Connect a MIDI keyboard").click();
    page.page().getByText("Listening to Test keyboard").waitFor();
    page.page().waitForFunction(SESSION + ".playback.state === 'playing'");
    page.page()
        .evaluate(
            """
            async () => {
              const { playback } = document.querySelector('refrain-stage').session;
              const tick = async at => {
                while (playback.position < at) {
                  await new Promise(resolve => setTimeout(resolve, 2));
                }
              };
              const send = (...data) => keyboard.onmidimessage({ data: new Uint8Array(data) });
              await tick(700);
              send(0x90, 60, 101);
              await tick(1200);
              send(0x80, 60, 0);
              await tick(1430);
              send(0x90, 64, 70);
              await tick(1670);
              send(0x90, 64, 0);
            }
            """);
    page.button("Stop recording").click();
    assertThat(roll.notes(roll.parts() - 1)).containsExactly("720 60 480", "1440 64 240");
    assertThat(roll.velocities(roll.parts() - 1)).containsExactly(101, 70);
    page.button("Undo").click();
    assertThat(roll.notes(roll.parts() - 1)).isEmpty();
  }

  @Test
  void recordsWhatIsPlayedOnKeysOnTheScreenWithFingersOrAMouse() {
    page.button("Record").click();
    page.page().waitForFunction(SESSION + ".playback.state === 'playing'");
    page.button("Octave lower").click();
    page.button("C 3").hover();
    page.page().mouse().down();
    page.waitUntilBeyond(page.position() + 200);
    page.page().mouse().up();
    page.button("Stop recording").click();
    assertThat(roll.notes(roll.parts() - 1))
        .singleElement()
        .extracting(note -> note.split(" ")[1])
        .isEqualTo("48");
  }

  @Test
  void recordsABeatThatIsTappedOnPads() {
    page.button("Drums").click();
    page.button("Record").click();
    page.page().waitForFunction(SESSION + ".playback.state === 'playing'");
    page.button("snare").click();
    page.button("Stop recording").click();
    assertThat(roll.notes(roll.parts() - 1))
        .singleElement()
        .extracting(note -> note.split(" ")[1])
        .isEqualTo("38");
  }

  @Test
  void recordsFromTheComputersKeyboardAfterABarOfCounting() {
    page.button("Record").click();
    page.page().waitForFunction(SESSION + ".playback.state === 'counting'");
    page.page().waitForFunction(SESSION + ".playback.state === 'playing'");
    for (String key : List.of("x", "v")) {
      double now = page.position();
      page.page().keyboard().down(key);
      page.waitUntilBeyond(now + 200);
      page.page().keyboard().up(key);
    }
    page.button("Stop recording").click();
    assertThat(roll.notes(roll.parts() - 1))
        .hasSize(2)
        .extracting(note -> note.split(" ")[1])
        .containsExactly("50", "53");
  }
}
