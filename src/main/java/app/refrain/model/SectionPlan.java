package app.refrain.model;

import app.refrain.music.ChordSymbol;
import app.refrain.music.english.Plan;
import java.util.List;

/**
 * What some of the bars that are to be written shall be like.
 *
 * @param fromBar the first bar, as musicians count them
 * @param toBar the last bar
 * @param section the section's letter or name, empty for none
 * @param plans of each aspect at most one
 * @param chords one a bar, again and again; none if the model is to choose them
 */
public record SectionPlan(
    int fromBar, int toBar, String section, List<Plan> plans, List<ChordSymbol> chords) {

  public SectionPlan {
    plans = List.copyOf(plans);
    chords = List.copyOf(chords);
  }

  /** Plans that hold for every bar. */
  public static SectionPlan everywhere(List<Plan> plans) {
    return new SectionPlan(1, Integer.MAX_VALUE, "", plans, List.of());
  }

  /** Whether it is about a bar, as musicians count them. */
  boolean contains(int bar) {
    return fromBar <= bar && bar <= toBar;
  }
}
