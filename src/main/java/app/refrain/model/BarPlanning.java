package app.refrain.model;

import app.refrain.music.Bar;
import app.refrain.music.Bars;
import app.refrain.music.ChordChange;
import app.refrain.music.Score;
import app.refrain.music.SectionMark;
import app.refrain.music.english.Plan;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is planned for each bar that is to be written.
 *
 * @param plans by index of the bar; where several plans are about a bar, the last of an aspect
 *     counts
 */
record BarPlanning(Map<Integer, List<Plan>> plans) {

  /**
   * @param piece whose meters go on
   * @param from index of the first bar to be written
   * @param to index of the bar after the last
   */
  static BarPlanning of(List<SectionPlan> sections, Score piece, int from, int to) {
    Map<Integer, List<Plan>> plans = new HashMap<>();
    Bars bars = piece.bars();
    for (int i = from; i < to; i++) {
      Map<Plan.Aspect, Plan> planned = new EnumMap<>(Plan.Aspect.class);
      for (SectionPlan section : sections) {
        if (section.contains(bars.get(i).number())) {
          section.plans().forEach(plan -> planned.put(plan.aspect(), plan));
        }
      }
      if (!planned.isEmpty()) {
        plans.put(i, List.copyOf(planned.values()));
      }
    }
    return new BarPlanning(plans);
  }

  /** The piece with the planned sections and chords of the bars that are to be written. */
  static Score marked(List<SectionPlan> sections, Score piece, int from, int to) {
    List<SectionMark> marks = new ArrayList<>(piece.sections());
    List<ChordChange> chords = new ArrayList<>(piece.chords());
    Bars bars = piece.bars();
    for (SectionPlan section : sections) {
      int count = 0;
      for (int i = from; i < to; i++) {
        Bar bar = bars.get(i);
        if (section.contains(bar.number())) {
          if (count == 0 && !section.section().isEmpty()) {
            marks.removeIf(m -> m.at() == bar.start());
            marks.add(new SectionMark(bar.start(), section.section()));
          }
          if (!section.chords().isEmpty()) {
            chords.removeIf(c -> bar.contains(c.at()));
            chords.add(
                new ChordChange(
                    bar.start(), section.chords().get(count % section.chords().size())));
          }
          count++;
        }
      }
    }
    return piece.withSections(marks).withChords(chords);
  }
}
