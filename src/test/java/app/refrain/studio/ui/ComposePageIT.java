package app.refrain.studio.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.refrain.IntegrationTest;
import app.refrain.music.Score;
import app.refrain.music.midi.MidiWriter;
import app.refrain.studio.ExampleTunes;
import app.refrain.studio.StudioProperties;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class ComposePageIT {

  /** How long a last chord rings in a rendering, in seconds. */
  private static final double TAIL = 2;

  private static final double AUDIBLE = 0.003;

  @LocalServerPort private int port;
  @Autowired private ExampleTunes examples;
  @Autowired private StudioProperties properties;

  private ComposePage page;

  @BeforeEach
  void open() {
    page = new ComposePage(port, ColorScheme.LIGHT);
  }

  @AfterEach
  void close() {
    page.close();
  }

  @Test
  void showsWhatItUnderstoodOfAnUploadedFile() {
    page.upload("kesh.mid", MidiWriter.write(jig()));
    page.heading("The Kesh Jig").waitFor();
    assertThat(page.page().locator(".seed-facts").innerText())
        .contains("G major", "6/8", "180 quarters a minute", "flute, nylon guitar");
  }

  @Test
  void playsAnUploadedFile() {
    page.upload("kesh.mid", MidiWriter.write(jig()));
    page.heading("The Kesh Jig").waitFor();
    page.play();
    page.waitUntilBeyond(Score.TICKS_PER_QUARTER);
    page.button("Pause").click();
    double paused = page.position();
    assertThat(paused).isBetween((double) Score.TICKS_PER_QUARTER, (double) jig().end());
    page.play();
    page.waitUntilBeyond(paused);
  }

  @Test
  void soundsFromTheFirstSecondToTheLast() {
    page.upload("kesh.mid", MidiWriter.write(jig()));
    page.heading("The Kesh Jig").waitFor();
    ComposePage.Sound sound = page.sound();
    double seconds = jig().end() / (180 / 60.0 * Score.TICKS_PER_QUARTER);
    assertThat(sound.seconds()).isCloseTo(seconds + TAIL, within(0.05));
    assertThat(sound.quietest()).isGreaterThan(AUDIBLE);
    assertThat(sound.tail()).isLessThan(AUDIBLE);
  }

  @Test
  void saysWhatIsWrongWithABadFile() {
    page.upload("story.mid", "Once upon a time".getBytes(StandardCharsets.UTF_8));
    page.problem().waitFor();
    assertThat(page.problem().innerText()).contains("story.mid", "not a MIDI file");
    page.upload("kesh.mid", MidiWriter.write(jig()));
    page.heading("The Kesh Jig").waitFor();
  }

  @Test
  void refusesAFileOverTheLimitAndSaysTheLimit() {
    page.upload("big.mid", new byte[(int) properties.uploadLimit().toBytes() + 1]);
    page.problem().waitFor();
    assertThat(page.problem().innerText()).contains(properties.uploadLimit().toMegabytes() + " MB");
  }

  @Test
  void refusesAFileOverTheLimitAlsoFromABrowserThatDoesNotCheck() {
    page.page().evaluate("document.querySelector('vaadin-upload').maxFileSize = Infinity");
    page.upload("big.mid", new byte[(int) properties.uploadLimit().toBytes() + 1]);
    page.problem().waitFor();
    assertThat(page.problem().innerText()).contains(properties.uploadLimit().toMegabytes() + " MB");
  }

  @Test
  void asksNothingOfThirdParties() {
    page.takeExample("Drunken Sailor");
    page.play();
    assertThat(page.requests())
        .isNotEmpty()
        .allMatch(url -> url.startsWith("http://localhost:" + port) || url.startsWith("blob:"));
  }

  @Test
  void loadsOnlyTheInstrumentsThatPlay() {
    page.takeExample("Drunken Sailor");
    page.play();
    assertThat(page.requests().stream().filter(url -> url.contains(".sf3")))
        .hasSize(3)
        .anyMatch(url -> url.contains("drums"))
        .anyMatch(url -> url.contains("program-021"));
  }

  private Score jig() {
    return examples.all().getFirst();
  }
}
