package app.refrain.model.refine.bars;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Takes in whose company others are looked at. */
final class Company {

  private static final int INTERVALS = 49;
  private static final int RHYTHMS = 60;

  private final Usage intervals = new Usage(2, INTERVALS);
  private final Usage intervalPairs = new Usage(3, INTERVALS);
  private final Usage rhythmPairs = new Usage(2, RHYTHMS);
  private final Usage rhythmTriples = new Usage(3, RHYTHMS);

  void add(Take take) {
    count(take, 1);
  }

  void remove(Take take) {
    count(take, -1);
  }

  private void count(Take take, int times) {
    for (Line line : take.lines()) {
      intervals.count(line.intervals(), line.firstInterval(), times);
      intervalPairs.count(line.intervals(), line.firstInterval(), times);
      rhythmPairs.count(line.rhythm(), line.first(), times);
      rhythmTriples.count(line.rhythm(), line.first(), times);
    }
  }

  /** The traits of a take that does not belong to the company. */
  Map<Trait, Tally> traits(Take take) {
    Map<Trait, Tally> traits = new EnumMap<>(Trait.class);
    for (Line line : take.lines()) {
      put(traits, Trait.INTERVAL_SIZE, squares(line));
      put(traits, Trait.DURATION_CHANGES, durationChanges(line));
      put(traits, Trait.INTERVALS, intervals.surprisal(line.intervals(), line.firstInterval()));
      put(
          traits,
          Trait.INTERVAL_PAIRS,
          intervalPairs.surprisal(line.intervals(), line.firstInterval()));
      put(traits, Trait.RHYTHM_PAIRS, rhythmPairs.surprisal(line.rhythm(), line.first()));
      put(traits, Trait.RHYTHM_TRIPLES, rhythmTriples.surprisal(line.rhythm(), line.first()));
    }
    put(traits, Trait.GROOVE, take.groove());
    put(traits, Trait.BAR_PITCHES, take.barPitches());
    put(traits, Trait.PHRASE_PITCHES, take.phrasePitches());
    return traits;
  }

  /** The traits of a take that belongs to it, without its own influence. */
  Map<Trait, Tally> traitsWithout(Take take, List<Take> also) {
    remove(take);
    also.forEach(this::remove);
    Map<Trait, Tally> traits = traits(take);
    also.forEach(this::add);
    add(take);
    return traits;
  }

  private static void put(Map<Trait, Tally> traits, Trait trait, Tally tally) {
    traits.merge(trait, tally, Tally::plus);
  }

  private static Tally squares(Line line) {
    double sum = 0;
    for (int i = line.firstInterval(); i < line.intervals().length; i++) {
      sum += line.intervals()[i] * line.intervals()[i];
    }
    return new Tally(sum, line.intervals().length - line.firstInterval());
  }

  private static Tally durationChanges(Line line) {
    int changes = 0;
    int from = Math.max(1, line.first());
    for (int i = from; i < line.durations().length; i++) {
      changes += line.durations()[i] == line.durations()[i - 1] ? 0 : 1;
    }
    return new Tally(changes, Math.max(0, line.durations().length - from));
  }
}
