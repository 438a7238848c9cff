package app.refrain.studio.picture;

import app.refrain.music.Bars;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/** A picture of a whole score as a piano roll, in the proportions that other sites show. */
public final class RollPicture {

  public static final int WIDTH = 1_200;
  public static final int HEIGHT = 630;

  private static final int MARGIN = 36;
  private static final int FEWEST_ROWS = 24;
  private static final double THINNEST = 1.5;
  private static final int MOST_BAR_LINES = 200;

  /** The colours of tokens.css. */
  private static final int PAPER = 0xfcfdfb;

  private static final int BAR_LINE = 0xd9ddd7;
  private static final int[] PARTS = {
    0xd63a15, 0x1f3fd1, 0x0b7a55, 0x9a5b00, 0x8b1f8f, 0x00718a, 0xb01254, 0x5b6410
  };
  private static final int DARK_PAPER = 0x16191c;
  private static final int DARK_BAR_LINE = 0x2d3338;
  private static final int[] DARK_PARTS = {
    0xff7b57, 0x8ea4ff, 0x41c796, 0xf0b040, 0xe183e4, 0x4fc4de, 0xff80ae, 0xbfcb52
  };
  private static final String STYLE = style();

  private final Score score;
  private final int highest;
  private final double row;
  private final double tick;

  public RollPicture(Score score) {
    this.score = score;
    List<Note> notes = score.parts().stream().flatMap(part -> part.notes().stream()).toList();
    int lowest = notes.stream().mapToInt(Note::pitch).min().orElse(60);
    int top = notes.stream().mapToInt(Note::pitch).max().orElse(60);
    int missing = Math.max(0, FEWEST_ROWS - (top - lowest + 1));
    highest = top + missing / 2;
    row = (HEIGHT - 2.0 * MARGIN) / (top - lowest + 1 + missing);
    int end = notes.stream().mapToInt(Note::end).max().orElse(4 * Score.TICKS_PER_QUARTER);
    tick = (WIDTH - 2.0 * MARGIN) / end;
  }

  /** As SVG, one path for each part, in the colours of the theme in which it is shown. */
  public String svg() {
    StringBuilder svg = new StringBuilder();
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ");
    svg.append(WIDTH).append(" ").append(HEIGHT).append("\"><style>").append(STYLE);
    svg.append("</style><rect width=\"100%\" height=\"100%\"/>");
    StringBuilder bars = new StringBuilder();
    barLines().forEach(x -> bars.append("M").append(number(x)).append(" 0V").append(HEIGHT));
    path(svg, "bars", 1, bars);
    for (int i = 0; i < score.parts().size(); i++) {
      StringBuilder notes = new StringBuilder();
      for (Note note : score.parts().get(i).notes()) {
        Rectangle2D place = place(note);
        notes.append("M").append(number(place.getX())).append(" ");
        notes.append(number(place.getCenterY())).append("h").append(number(place.getWidth()));
      }
      path(svg, "p" + i % PARTS.length, row * 0.9, notes);
    }
    return svg.append("</svg>").toString();
  }

  private static void path(StringBuilder svg, String name, double width, StringBuilder data) {
    svg.append("<path class=\"").append(name).append("\" stroke-width=\"");
    svg.append(number(width)).append("\" d=\"").append(data).append("\"/>");
  }

  private static String style() {
    return style(PAPER, BAR_LINE, PARTS)
        + "@media(prefers-color-scheme:dark){"
        + style(DARK_PAPER, DARK_BAR_LINE, DARK_PARTS)
        + "}";
  }

  private static String style(int paper, int barLine, int[] parts) {
    StringBuilder style = new StringBuilder();
    style.append("rect{fill:").append(hex(paper)).append("}");
    style.append(".bars{stroke:").append(hex(barLine)).append("}");
    for (int i = 0; i < parts.length; i++) {
      style.append(".p").append(i).append("{stroke:").append(hex(parts[i])).append("}");
    }
    return style.toString();
  }

  public byte[] png() {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(new Color(PAPER));
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    graphics.setColor(new Color(BAR_LINE));
    barLines().forEach(x -> graphics.fill(new Rectangle2D.Double(x, 0, 1, HEIGHT)));
    for (int i = 0; i < score.parts().size(); i++) {
      Part part = score.parts().get(i);
      graphics.setColor(new Color(PARTS[i % PARTS.length]));
      part.notes().forEach(note -> graphics.fill(place(note)));
    }
    graphics.dispose();
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      ImageIO.write(image, "png", bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Rectangle2D place(Note note) {
    return new Rectangle2D.Double(
        MARGIN + note.onset() * tick,
        MARGIN + (highest - note.pitch()) * row + row * 0.05,
        Math.max(THINNEST, note.duration() * tick - 1),
        row * 0.9);
  }

  /** None where they would stand too close. */
  private List<Double> barLines() {
    List<Double> lines = new ArrayList<>();
    int count = score.barCount();
    if (count <= MOST_BAR_LINES) {
      Bars bars = score.bars();
      for (int i = 0; i <= count; i++) {
        lines.add(MARGIN + bars.get(i).start() * tick);
      }
    }
    return lines;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static String hex(int colour) {
    return "#%06x".formatted(colour);
  }
}
