package app.refrain.model.text;

import app.refrain.music.Bar;
import app.refrain.music.Bars;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import app.refrain.music.english.Plan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What some bars of a score are like, in the words of a {@link Plan}: how the lessons are labelled,
 * and how it is measured whether a plan was followed.
 */
public final class BarPlans {

  /** Distinct onsets a quarter note from which music is of medium density, and busy. */
  private static final double[] DENSITY = {1.25, 2.5};

  /** Mean pitch of the highest notes, as MIDI key, from which the range is middle, and high. */
  private static final double[] RANGE = {65, 76};

  /** Mean velocity from which music is of medium loudness, and loud. */
  private static final double[] LOUDNESS = {70, 90};

  private static final int SIXTEENTH = Score.TICKS_PER_QUARTER / 4;

  private BarPlans() {}

  /**
   * What bars are like; an aspect that they do not show, such as the range of silence, is left out.
   *
   * @param from index of the first bar
   * @param to index of the bar after the last
   */
  public static List<Plan> of(Score score, int from, int to) {
    Bars bars = score.bars();
    int start = bars.get(from).start();
    Bar last = bars.get(to - 1);
    Span span = new Span(start, last.end(), notes(score, start, last.end()));
    List<Plan> plans = new ArrayList<>();
    for (Plan.Aspect aspect : Plan.Aspect.values()) {
      OptionalDouble value =
          switch (aspect) {
            case DENSITY -> span.density();
            case RANGE -> span.highest();
            case POLYPHONY -> span.polyphony();
            case LOUDNESS -> span.loudness();
          };
      value.ifPresent(v -> plans.add(plan(aspect, v)));
    }
    return plans;
  }

  private static Plan plan(Plan.Aspect aspect, double value) {
    int level =
        switch (aspect) {
          case DENSITY -> level(value, DENSITY);
          case RANGE -> level(value, RANGE);
          case POLYPHONY -> Math.clamp(Math.round(value) - 1, 0, aspect.levels().size() - 1);
          case LOUDNESS -> level(value, LOUDNESS);
        };
    return new Plan(aspect, aspect.levels().get(level));
  }

  private static int level(double value, double[] limits) {
    return value < limits[0] ? 0 : value < limits[1] ? 1 : 2;
  }

  /** The notes that begin in some time: of pitched parts, or of drums where there are no others. */
  private static List<Note> notes(Score score, int start, int end) {
    boolean pitched = score.parts().stream().anyMatch(p -> !p.drums() && !p.notes().isEmpty());
    List<Note> notes = new ArrayList<>();
    for (Part part : score.parts()) {
      if (part.drums() != pitched) {
        part.notes().stream()
            .filter(n -> start <= n.onset() && n.onset() < end)
            .forEach(notes::add);
      }
    }
    return notes;
  }

  private record Span(int start, int end, List<Note> notes) {

    OptionalDouble density() {
      double quarters = (double) (end - start) / Score.TICKS_PER_QUARTER;
      return notes.isEmpty()
          ? OptionalDouble.empty()
          : OptionalDouble.of(notes.stream().mapToInt(Note::onset).distinct().count() / quarters);
    }

    OptionalDouble highest() {
      Map<Integer, Integer> highest = new HashMap<>();
      notes.forEach(n -> highest.merge(n.onset(), n.pitch(), Math::max));
      return highest.values().stream().mapToInt(Integer::intValue).average();
    }

    OptionalDouble polyphony() {
      int steps = (end - start) / SIXTEENTH + 1;
      int[] sounding = new int[steps];
      for (Note note : notes) {
        int to = Math.min(end, note.end());
        for (int at = note.onset(); at < to; at += SIXTEENTH) {
          sounding[(at - start) / SIXTEENTH]++;
        }
      }
      return Arrays.stream(sounding).filter(n -> n > 0).average();
    }

    OptionalDouble loudness() {
      return notes.stream().mapToInt(Note::velocity).average();
    }
  }
}
