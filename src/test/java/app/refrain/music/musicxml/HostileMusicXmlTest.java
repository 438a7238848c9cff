package app.refrain.music.musicxml;

import static app.refrain.music.musicxml.MusicXmlReaderTest.measures;
import static app.refrain.music.musicxml.MusicXmlReaderTest.note;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.refrain.music.MalformedScoreException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileMusicXmlTest {

  private static final MusicXmlLimits SMALL = new MusicXmlLimits(5000, 2, 4, 6, 3, 9600, 20);
  private static final String CONTAINER =
      "<container><rootfiles><rootfile full-path='a.xml'/></rootfiles></container>";

  @Test
  void refusesWhatIsNoMusicXml() {
    assertRefused("", "The file is empty");
    assertRefused("hello", "not well-formed XML");
    assertRefused("<html/>", "the document is a <html>");
    assertRefused("<score-partwise><part-list>", "not well-formed XML");
  }

  @Test
  void refusesEntities(@TempDir Path folder) throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "secret");
    String external = "<!DOCTYPE s [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]>";
    assertRefused(external + measures(note("&e;", 4)), "entity");
    assertRefused("<!DOCTYPE s [<!ENTITY e 'C'>]>" + measures(note("&e;", 4)), "entity");
  }

  @Test
  void refusesEntitiesThatMultiply() {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE s [<!ENTITY e0 'ha'>");
    for (int i = 1; i < 40; i++) {
      bomb.append("<!ENTITY e%d '&e%d;&e%d;'>".formatted(i, i - 1, i - 1));
    }
    assertRefused(bomb + "]>" + measures(note("&e39;", 4)), "entity");
  }

  @Test
  void refusesZipBombs() throws Exception {
    byte[] zeros = new byte[SMALL.bytes() * 2];
    assertRefused(
        zip("META-INF/container.xml", CONTAINER.getBytes(), "a.xml", zeros),
        SMALL,
        "more than 5,000 bytes");
    assertRefused(
        zip("other.bin", zeros, "META-INF/container.xml", CONTAINER.getBytes()),
        SMALL,
        "more than 5,000");
  }

  @Test
  void refusesArchivesWithoutAScore() throws Exception {
    byte[] named = zip("META-INF/container.xml", CONTAINER.getBytes(), "b.pdf", new byte[3]);
    assertRefused(named, SMALL, "no file a.xml");
    assertRefused(zip("b.pdf", new byte[3]), SMALL, "which of its files");
    assertRefused(
        zip("META-INF/container.xml", "<container/>".getBytes()), SMALL, "which of its files");
    assertRefused(Arrays.copyOf(named, 40), SMALL, "cannot be unzipped");
  }

  @Test
  void refusesMoreThanTheLimits() {
    String whole = note("C", 4);
    assertRefused(" ".repeat(5001), "5,001 bytes; 5,000 can be read");
    assertRefused(
        "<score-partwise><part-list>"
            + "<score-part id='a'/><score-part id='b'/><score-part id='c'/>"
            + "</part-list></score-partwise>",
        "more than 2 parts");
    assertRefused(measures(whole, whole, whole, whole, whole), "more than 4 measures");
    assertRefused(
        measures("<barline><repeat direction='backward' times='99'/></barline>"),
        "more than 6 bars");
    assertRefused(measures(whole, note("C", 2) + note("D", 1) + note("E", 1)), "more than 3 notes");
    assertRefused(measures(note("C", 16), note("C", 16)), "more than 20 quarter notes");
    assertRefused(measures(note("C", 1000)), "longer than a whole piece");
  }

  @Test
  void countsAllPartsMeasuresEvenWherePartsAreShort() {
    String parts = "<score-part id='P1'/><score-part id='P2'/>";
    String document =
        "<score-partwise><part-list>%s</part-list><part id='P1'>%s</part></score-partwise>"
            .formatted(parts, "<measure/>".repeat(3));
    assertRefused(document, "more than 4 measures");
  }

  @Test
  void saysWhichNumberIsWrongAndWhere() {
    assertRefused(
        measures("\n" + note("C", 4).replace(">4</duration>", ">x</duration>")),
        "\"x\" stands where a number should be (line 2)");
    assertRefused(measures(note("C", -4)), "-4 stands where a number from 0 to");
    assertRefused(measures(note("H", 4)), "no note H");
  }

  @Test
  void refusesPartsThatAreNotListed() {
    assertRefused("<score-partwise><part id='P9'/></score-partwise>", "P9 is not in the list");
  }

  @Test
  void refusesDeepNesting() {
    String nested = "<a>".repeat(100_000) + "</a>".repeat(100_000);
    byte[] file = measures(nested + note("C", 4)).getBytes(StandardCharsets.UTF_8);
    assertRefused(file, MusicXmlLimits.DEFAULT, "not well-formed");
  }

  private static byte[] zip(Object... namesAndContents) throws IOException {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(archive)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
        zip.write((byte[]) namesAndContents[i + 1]);
      }
    }
    return archive.toByteArray();
  }

  private static void assertRefused(String document, String because) {
    assertRefused(document.getBytes(StandardCharsets.UTF_8), SMALL, because);
  }

  private static void assertRefused(byte[] file, MusicXmlLimits limits, String because) {
    assertThatExceptionOfType(MalformedScoreException.class)
        .isThrownBy(() -> MusicXmlReader.read(file, limits))
        .withMessageContaining(because);
  }
}
