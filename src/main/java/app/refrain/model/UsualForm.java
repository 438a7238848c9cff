package app.refrain.model;

import java.util.ArrayList;
import java.util.List;

/** The form that a new piece gets if nobody asks for one: sections that come again. */
final class UsualForm {

  private static final int SHORT_SECTION = 4;
  private static final int LONG_SECTION = 8;
  private static final int LONG_PIECE = 32;
  private static final String LETTERS = "AABAACBA";

  private UsualForm() {}

  /** Sections for so many bars, none if they are too few for two. */
  static List<SectionPlan> of(int bars) {
    int length = bars < LONG_PIECE ? SHORT_SECTION : LONG_SECTION;
    List<SectionPlan> sections = new ArrayList<>();
    for (int i = 0; (i + 1) * length <= bars && bars >= 2 * length; i++) {
      String letter = String.valueOf(LETTERS.charAt(i % LETTERS.length()));
      sections.add(new SectionPlan(i * length + 1, (i + 1) * length, letter, List.of(), List.of()));
    }
    return sections;
  }
}
