package app.refrain.model.training;

import app.refrain.model.text.BarPlans;
import app.refrain.model.text.TextLayout;
import app.refrain.music.Score;
import app.refrain.music.english.Plan;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Says in some lessons what their bars are like, so that a plan can be followed. */
final class PlanLabels {

  private static final double PLANNED = 0.35;

  /** How many bars a plan is made for at a time. */
  private static final int[] SPANS = {1, 2, 4, 8};

  private PlanLabels() {}

  /** The layout of a lesson, now and then with plans of some aspects. */
  static TextLayout draw(TextLayout layout, Score score, Random random) {
    if (random.nextDouble() >= PLANNED) {
      return layout;
    }
    Set<Plan.Aspect> aspects = EnumSet.noneOf(Plan.Aspect.class);
    for (Plan.Aspect aspect : Plan.Aspect.values()) {
      if (random.nextBoolean()) {
        aspects.add(aspect);
      }
    }
    int span = SPANS[random.nextInt(SPANS.length)];
    int bars = Math.min(score.barCount(), layout.barCount());
    int first = random.nextBoolean() ? 0 : span * random.nextInt(bars / span + 1);
    return layout.planned(plans(score, first, bars, span, aspects));
  }

  /** Plans from a bar on where they change, by index of the bar. */
  private static Map<Integer, List<Plan>> plans(
      Score score, int first, int bars, int span, Set<Plan.Aspect> aspects) {
    Map<Plan.Aspect, Plan> inForce = new EnumMap<>(Plan.Aspect.class);
    Map<Integer, List<Plan>> plans = new HashMap<>();
    for (int bar = first; bar < bars; bar += span) {
      for (Plan plan : BarPlans.of(score, bar, Math.min(bars, bar + span))) {
        if (aspects.contains(plan.aspect()) && !plan.equals(inForce.put(plan.aspect(), plan))) {
          plans.computeIfAbsent(bar, b -> new ArrayList<>()).add(plan);
        }
      }
    }
    return plans;
  }
}
