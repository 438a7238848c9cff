package app.refrain.studio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.IntegrationTest;
import app.refrain.music.Score;
import app.refrain.studio.ExampleTunes;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Looks at The Kesh Jig in every way, and takes it away as every kind of file. */
@IntegrationTest
class ViewsIT {

  /** How long a last chord rings in a rendering, in seconds. */
  private static final double TAIL = 2;

  /** Of 16 bits. */
  private static final int AUDIBLE = 100;

  @LocalServerPort private int port;
  @Autowired private ExampleTunes examples;

  private StudioPage page;

  @BeforeEach
  void open() {
    page = new StudioPage(port, ColorScheme.LIGHT);
    page.takeExample("The Kesh Jig");
  }

  @AfterEach
  void close() {
    page.close();
  }

  @Test
  void showsTheSamePlaceInEveryView() {
    int third = jig().bars().get(2).start();
    page.chooseView("Notation");
    page.page()
        .waitForFunction(
            "document.querySelector('refrain-stage').shadowRoot"
                + ".querySelector('refrain-notation')?.drawing");
    assertThat(page.requests()).noneMatch(url -> url.contains("https:"));
    page.page().evaluate("tick => document.querySelector('refrain-stage').goTo(tick)", third);
    page.page().locator("refrain-notation .line").waitFor();
    assertThat(coloursOfHeads()).isOne();
    page.page()
        .locator("refrain-notation")
        .evaluate(
            """
            notation => {
              const from = { start: 0, duration: 720, pitch: 67 };
              notation.changes = [{ part: 0, from, to: null, reason: '' }];
              notation.side = 'draft';
            }
            """);
    page.page().waitForCondition(() -> coloursOfHeads() == 2);
    page.chooseView("English");
    page.page().locator("refrain-english mark").waitFor();
    assertThat(page.page().locator("refrain-english mark").textContent()).startsWith("Bar 3,");
    page.chooseView("Piano roll");
    page.page().locator("refrain-roll").waitFor();
    assertThat(page.position()).isEqualTo(third);
  }

  @Test
  void editedEnglishBecomesThePieceAndAFaultIsSaidInPlace() {
    page.chooseView("English");
    page.page().locator("refrain-english mark").waitFor();
    String text = page.page().locator("refrain-english textarea").inputValue();
    assertThat(text).contains("flute: G4 dotted quarter, G4 eighth");
    String better = text.replaceFirst("flute: G4 dotted quarter", "flute: D5 dotted quarter");
    edit(better.replaceFirst("dotted quarter", "dotted quater"));
    page.page()
        .getByRole(com.microsoft.playwright.options.AriaRole.ALERT)
        .getByText("Line 4, \"quater\"")
        .waitFor();
    assertThat(page.page().locator("refrain-english mark.fault").textContent()).isEqualTo("quater");
    edit(better);
    page.page()
        .waitForFunction(
            "document.querySelector('refrain-stage').session.score.parts[0].notes[0].pitch === 74");
  }

  @Test
  void writesTheSameMusicToEveryKindOfFile() throws Exception {
    for (String format : new String[] {"MIDI", "MusicXML", "English text"}) {
      Score opened = page.exportScore(format);
      assertThat(opened.noteCount()).as(format).isEqualTo(jig().noteCount());
      assertThat(opened.parts().getFirst().notes().getFirst().pitch()).isEqualTo(67);
      assertThat(opened.barCount()).isEqualTo(jig().barCount());
    }
  }

  @Test
  void rendersSoundOfTheRightLengthThatIsNotSilent() throws Exception {
    try (AudioInputStream audio =
        AudioSystem.getAudioInputStream(new ByteArrayInputStream(content(page.export("WAV"))))) {
      double seconds = jig().end() / (180 / 60.0 * Score.TICKS_PER_QUARTER) + TAIL;
      double rate = audio.getFormat().getSampleRate();
      assertThat(audio.getFrameLength() / rate).isBetween(seconds - 0.05, seconds + 0.05);
      byte[] second = new byte[(int) rate * audio.getFormat().getFrameSize()];
      for (int i = 0; i < (int) seconds - TAIL; i++) {
        audio.readNBytes(second, 0, second.length);
        assertThat(loudest(second)).as("second " + i).isGreaterThan(AUDIBLE);
      }
    }
  }

  @Test
  void drawsPicturesOfTheNotationAndOfTheRoll() throws Exception {
    String notation = new String(content(page.export("Notation, SVG")), StandardCharsets.UTF_8);
    assertThat(notation).startsWith("<svg").contains("vf-stavenote");
    String roll = new String(content(page.export("Roll, SVG")), StandardCharsets.UTF_8);
    assertThat(roll.split("rx=\"2\"", -1)).hasSize(jig().noteCount() + 1);
    for (String picture : new String[] {"Notation, PNG", "Roll, PNG"}) {
      var image = ImageIO.read(new ByteArrayInputStream(content(page.export(picture))));
      assertThat(image.getWidth()).as(picture).isGreaterThan(500);
    }
  }

  private int coloursOfHeads() {
    return ((Number)
            page.page()
                .locator("refrain-notation")
                .evaluate(
                    "it => new Set([...it.drawing.querySelectorAll('.vf-notehead path')]"
                        + ".map(head => head.getAttribute('fill'))).size"))
        .intValue();
  }

  private void edit(String text) {
    page.page().locator("refrain-english textarea").fill(text);
    page.page().locator("refrain-english .apply").click();
  }

  private Score jig() {
    return examples.all().getFirst();
  }

  private static byte[] content(Download file) throws Exception {
    try (InputStream in = file.createReadStream()) {
      return in.readAllBytes();
    }
  }

  private static int loudest(byte[] samples) {
    int loudest = 0;
    for (int i = 0; i + 1 < samples.length; i += 2) {
      int sample = (short) ((samples[i] & 0xff) | samples[i + 1] << 8);
      loudest = Math.max(loudest, Math.abs(sample));
    }
    return loudest;
  }
}
