package app.refrain.model.refine;

import app.refrain.music.Meter;
import app.refrain.music.Quantizer;
import java.util.Arrays;
import java.util.List;

/**
 * Describes the notes of a sequence for the network, everything relative to the tonic and to the
 * grid.
 */
public final class NoteInputs {
  private static final int MODE_UNKNOWN = 2;
  private static final int SEMITONES = 12;

  private final NoteSequence sequence;
  private final Parts parts;
  private final List<Setting> settings;

  private NoteInputs(NoteSequence sequence, List<Setting> settings) {
    this.sequence = sequence;
    this.settings = settings;
    parts = Parts.of(sequence);
  }

  /** One input for each note, in order. */
  static List<NoteInput> of(NoteSequence sequence, List<Setting> settings) {
    return Arrays.asList(of(sequence, settings, 0, Integer.MAX_VALUE));
  }

  /**
   * The features of the notes that begin in a span of time, seen among all notes of the sequence.
   *
   * @param from steps
   * @param to steps
   * @return for each note of the sequence the indices of the values that hold; null outside
   */
  public static int[][] features(NoteSequence sequence, int from, int to) {
    return Arrays.stream(of(sequence, Setting.of(sequence), from, to))
        .map(input -> input == null ? null : input.features())
        .toArray(int[][]::new);
  }

  private static NoteInput[] of(NoteSequence sequence, List<Setting> settings, int from, int to) {
    NoteInputs inputs = new NoteInputs(sequence, settings);
    NoteInput[] all = new NoteInput[sequence.size()];
    for (int part = 0; part < sequence.score().parts().size(); part++) {
      Line line = new Line(sequence, part);
      Repetitions repetitions = new Repetitions(sequence, line);
      BarRhythms rhythms = new BarRhythms(sequence, part);
      for (int p = line.firstFrom(from);
          p < line.size() && sequence.onset(line.note(p)) < to;
          p++) {
        all[line.note(p)] =
            inputs.describe(line.note(p), repetitions.of(p), rhythms.of(line.note(p)));
      }
    }
    return all;
  }

  private NoteInput describe(int i, List<Repetition> repetitions, BarRhythms.Usage usage) {
    FeatureList features = new FeatureList();
    Setting setting = settings.get(i);
    Offers offers = Offers.of(sequence.onGrid(i), setting.tonic());
    parts.describe(sequence.part(i), features);
    describeTime(i, setting, features);
    describePitch(i, setting, features);
    describeNeighbours(i, features);
    describeHarmony(i, setting, features);
    if (sequence.isFixed(i)) {
      features.add(Feature.FIXED, 0);
    }
    if (sequence.next(i) != NoteSequence.NONE) {
      offers.putUntilNext(until(i));
    }
    describeRepetitions(i, repetitions, offers, features);
    describeRhythm(usage, offers, features);
    return new NoteInput(features.toArray(), offers);
  }

  private void describeTime(int i, Setting setting, FeatureList features) {
    Meter meter = setting.bar().meter();
    int inBar = sequence.onset(i) - GridNote.steps(setting.bar().start());
    int unit = Integer.numberOfTrailingZeros(meter.unit());
    features.add(Feature.METER, Math.min(meter.beats(), 15) * 4 + Math.min(unit, 4) % 4);
    features.add(Feature.ONSET_IN_BAR, inBar);
    features.add(Feature.ONSET_IN_BEAT, inBar % Math.max(1, meter.beatLength() / Quantizer.STEP));
    features.add(Feature.ONSET_IN_QUARTER, inBar % Quantizer.STEPS_PER_QUARTER);
    features.add(Feature.DURATION, Outcome.duration(sequence.duration(i)));
  }

  private void describePitch(int i, Setting setting, FeatureList features) {
    int pitch = sequence.pitch(i);
    features.add(
        Feature.MODE, setting.key() == null ? MODE_UNKNOWN : setting.key().mode().ordinal());
    features.add(Feature.PITCH, Outcome.pitch(pitch, setting.tonic()));
    features.add(Feature.DEGREE, Math.floorMod(pitch - setting.tonic(), SEMITONES));
    features.add(Feature.OCTAVE, pitch / SEMITONES);
  }

  private void describeNeighbours(int i, FeatureList features) {
    int previous = sequence.previous(i);
    if (previous != NoteSequence.NONE) {
      features.addSigned(Feature.INTERVAL_BEFORE, sequence.pitch(i) - sequence.pitch(previous));
      features.add(Feature.SINCE, sequence.onset(i) - sequence.onset(previous));
      features.addSigned(Feature.OVERLAP_BEFORE, sequence.end(previous) - sequence.onset(i));
    }
    int next = sequence.next(i);
    if (next != NoteSequence.NONE) {
      features.addSigned(Feature.INTERVAL_AFTER, sequence.pitch(next) - sequence.pitch(i));
      features.add(Feature.UNTIL, until(i));
      features.addSigned(Feature.OVERLAP_AFTER, sequence.end(i) - sequence.onset(next));
    }
  }

  private void describeHarmony(int i, Setting setting, FeatureList features) {
    int pitch = sequence.pitch(i);
    if (setting.chord() != null) {
      int root = setting.chord().root().pitchClass();
      features.add(Feature.CHORD_ROOT, Math.floorMod(root - setting.tonic(), SEMITONES));
      features.add(Feature.CHORD_QUALITY, setting.chord().quality().ordinal());
      features.add(Feature.OVER_CHORD_ROOT, Math.floorMod(pitch - root, SEMITONES));
      features.add(Feature.IN_CHORD, setting.harmonizes(pitch) ? 1 : 0);
    }
    int bass = pitch;
    for (int other : setting.sounding()) {
      int interval = sequence.pitch(other) - pitch;
      bass = Math.min(bass, sequence.pitch(other));
      if (sequence.part(other) == sequence.part(i)) {
        features.addSigned(Feature.BESIDE, interval);
      } else {
        features.add(Feature.ELSEWHERE, Math.floorMod(interval, SEMITONES));
        features.add(
            Feature.HARMONY, Math.floorMod(sequence.pitch(other) - setting.tonic(), SEMITONES));
      }
    }
    features.add(Feature.OVER_BASS, pitch - bass);
  }

  private void describeRepetitions(
      int i, List<Repetition> repetitions, Offers offers, FeatureList features) {
    double all = 0;
    double exact = 0;
    for (Repetition repetition : repetitions) {
      all += repetition.similarity();
      exact += repetition.exact() ? repetition.similarity() : 0;
    }
    if (all > 0) {
      features.add(Feature.SUPPORT, (int) Math.round(8 * exact / all));
    }
    for (int k = 0; k < Math.min(Offers.REPETITIONS, repetitions.size()); k++) {
      Repetition repetition = repetitions.get(k);
      features.addShare(Feature.SIMILARITY, k, (int) Math.round(8 * repetition.similarity()));
      int there = repetition.counterpart();
      if (there == NoteSequence.NONE) {
        features.addShare(Feature.REPEAT_NOTHING, k, 0);
        continue;
      }
      int drift = sequence.onset(there) - repetition.distance() - sequence.onset(i);
      features.addSignedShare(Feature.REPEAT_PITCH, k, sequence.pitch(there) - sequence.pitch(i));
      features.addSignedShare(Feature.REPEAT_ONSET, k, drift);
      features.addShare(Feature.REPEAT_DURATION, k, Outcome.duration(sequence.duration(there)));
      offers.putRepetition(k, sequence.onGrid(there), drift, settings.get(i).tonic());
    }
  }

  private static void describeRhythm(BarRhythms.Usage usage, Offers offers, FeatureList features) {
    if (usage.bars() > 0) {
      features.add(Feature.ONSET_SUPPORT, eighths(usage.atOnset(), usage.bars()));
    }
    if (usage.atOnset() > 0) {
      features.add(Feature.DURATION_SUPPORT, eighths(usage.withDuration(), usage.atOnset()));
      features.add(Feature.USUAL_DURATION, Outcome.duration(usage.usualDuration()));
    }
    BarRhythms.Counterpart like = usage.like();
    if (like != null) {
      features.add(Feature.LIKE_SIMILARITY, (int) Math.round(8 * like.similarity()));
      if (like.exists()) {
        features.addSigned(Feature.LIKE_ONSET, like.shift());
        features.add(Feature.LIKE_DURATION, Outcome.duration(like.duration()));
        offers.putRhythm(like.shift(), like.duration());
      } else {
        features.add(Feature.LIKE_NOTHING, 0);
      }
    }
  }

  private static int eighths(int part, int whole) {
    return Math.round(8f * part / whole);
  }

  private int until(int i) {
    return sequence.onset(sequence.next(i)) - sequence.onset(i);
  }
}
