package app.refrain.studio.picture;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.music.RandomScores;
import app.refrain.music.Score;
import app.refrain.music.Tunes;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class RollPictureTest {

  private static final Score DUET = Tunes.score("4/4", "C4:1 D4:1 E4:2", "C3:4");

  static Stream<Score> scores() {
    return Stream.concat(Stream.of(Score.EMPTY, DUET), RandomScores.free(10));
  }

  @ParameterizedTest
  @MethodSource("scores")
  void drawsEveryScore(Score score) throws Exception {
    assertThat(parse(new RollPicture(score).svg()).getElementsByTagName("path").getLength())
        .as("bar lines and a path for each part")
        .isEqualTo(1 + score.parts().size());
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(new RollPicture(score).png()));
    assertThat(image.getWidth()).isEqualTo(RollPicture.WIDTH);
    assertThat(image.getHeight()).isEqualTo(RollPicture.HEIGHT);
  }

  @Test
  void drawsOneStrokeForEachNote() throws Exception {
    Element flute =
        (Element) parse(new RollPicture(DUET).svg()).getElementsByTagName("path").item(1);
    assertThat(flute.getAttribute("class")).isEqualTo("p0");
    assertThat(flute.getAttribute("d").chars().filter(c -> c == 'h').count()).isEqualTo(3);
  }

  @Test
  void putsHigherNotesHigher() throws Exception {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(new RollPicture(DUET).png()));
    int x = RollPicture.WIDTH / 4 - 5;
    assertThat(lowestRowLike(image, x, 0xd63a15)).isLessThan(lowestRowLike(image, x, 0x1f3fd1));
  }

  private static int lowestRowLike(BufferedImage image, int x, int colour) {
    int y = image.getHeight() - 1;
    while (y > 0 && (image.getRGB(x, y) & 0xffffff) != colour) {
      y--;
    }
    assertThat(y).isPositive();
    return y;
  }

  private static Document parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }
}
