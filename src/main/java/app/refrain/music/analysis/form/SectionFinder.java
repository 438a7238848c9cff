package app.refrain.music.analysis.form;

import app.refrain.music.Score;
import app.refrain.music.SectionMark;
import java.util.List;

/**
 * Divides a piece into sections by what returns in its tune: exactly, varied or transposed.
 *
 * <p>The division is the one in which the piece is told with the least: see {@link FormSearch}.
 */
public final class SectionFinder {

  /** A longer piece is not divided, as time grows with the square of the bars. */
  public static final int MAX_BARS = 1024;

  private SectionFinder() {}

  /**
   * The sections in order, which cover all bars; a pickup belongs to the first. Empty if the piece
   * is, or has more than {@value #MAX_BARS} bars.
   */
  public static List<Section> find(Score score) {
    int count = score.barCount();
    if (count == 0 || count > MAX_BARS) {
      return List.of();
    }
    int first = score.bars().hasPickup() && count > 1 ? 1 : 0;
    TuneBars bars = new TuneBars(score, first, count);
    return new Labelling(bars, new FormSearch(bars).best())
        .sections().stream().map(s -> afterPickup(s, first)).toList();
  }

  /** The sections as marks in the score, each with the letter of what it is like. */
  public static List<SectionMark> marks(Score score) {
    return find(score).stream()
        .map(
            s -> new SectionMark(score.bars().get(s.firstBar()).start(), s.label().substring(0, 1)))
        .toList();
  }

  private static Section afterPickup(Section section, int pickup) {
    boolean opens = section.firstBar() == 0;
    return new Section(
        section.label(),
        opens ? 0 : section.firstBar() + pickup,
        opens ? section.bars() + pickup : section.bars(),
        section.transposition(),
        section.likeness());
  }
}
