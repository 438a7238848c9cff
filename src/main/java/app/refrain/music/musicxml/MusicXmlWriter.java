package app.refrain.music.musicxml;

import app.refrain.music.Bar;
import app.refrain.music.Bars;
import app.refrain.music.Credits;
import app.refrain.music.Part;
import app.refrain.music.Quantizer;
import app.refrain.music.Score;
import app.refrain.music.Spelling;
import app.refrain.music.notation.Resolution;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Writes MusicXML 4.0, so that a notation program shows what a musician expects: voices, rests,
 * beams and ties, names by the key, accidentals where they are needed.
 *
 * <p>Times are moved to the grid of {@link Quantizer}, or to one four times as fine where the score
 * has thirty-seconds; of a score on the grid {@link MusicXmlReader} reads the same score back.
 */
public final class MusicXmlWriter {

  private static final Part BLANK = new Part("", 0, false, List.of());

  private final Score score;
  private final Resolution resolution;
  private final List<Part> parts;
  private final List<Bar> bars;
  private final XmlOutput out = new XmlOutput();

  private MusicXmlWriter(Score score, Resolution resolution) {
    this.score = score;
    this.resolution = resolution;
    parts = score.parts().isEmpty() ? List.of(BLANK) : score.parts();
    Bars all = score.bars();
    bars = IntStream.range(0, Math.max(1, score.barCount())).mapToObj(all::get).toList();
  }

  /** The score as a {@code .musicxml} document. */
  public static byte[] write(Score score) {
    return written(score).document();
  }

  private static MusicXmlWriter written(Score score) {
    boolean fine = Quantizer.isFiner(score);
    return fine
        ? new MusicXmlWriter(
            Quantizer.align(score, Resolution.FINE), Resolution.of(Resolution.FINE))
        : new MusicXmlWriter(Quantizer.align(score), Resolution.of(Resolution.USUAL));
  }

  /** The score as an {@code .mxl} archive. */
  public static byte[] writeZipped(Score score) {
    return ZippedMusic.zip(write(score));
  }

  private byte[] document() {
    out.open("score-partwise", "version", "4.0");
    writeCredits(score.credits());
    out.open("part-list");
    for (int i = 0; i < parts.size(); i++) {
      new InstrumentWriter(out, i, parts.get(i)).write(!score.parts().isEmpty());
    }
    out.close();
    Spelling spelling = new Spelling(score);
    for (int i = 0; i < parts.size(); i++) {
      new PartWriter(out, score, resolution, spelling, bars, i, parts.get(i)).write();
    }
    out.close();
    return out.document();
  }

  private void writeCredits(Credits credits) {
    if (!credits.title().isEmpty()) {
      out.open("work");
      out.text("work-title", credits.title());
      out.close();
    }
    out.open("identification");
    if (!credits.composer().isEmpty()) {
      out.text("creator", credits.composer(), "type", "composer");
    }
    if (!credits.rights().isEmpty()) {
      out.text("rights", credits.rights());
    }
    out.open("encoding");
    out.text("software", "Refrain");
    out.empty("supports", "element", "accidental", "type", "yes");
    out.empty("supports", "element", "beam", "type", "yes");
    out.close();
    if (!credits.style().isEmpty()) {
      out.open("miscellaneous");
      out.text("miscellaneous-field", credits.style(), "name", "style");
      out.close();
    }
    out.close();
  }
}
