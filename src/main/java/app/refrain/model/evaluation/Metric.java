package app.refrain.model.evaluation;

import app.refrain.music.analysis.craft.Cadences;
import app.refrain.music.analysis.craft.Clashes;
import app.refrain.music.analysis.craft.FourParts;
import app.refrain.music.analysis.craft.InstrumentRanges;
import app.refrain.music.analysis.metrics.GrooveConsistency;
import app.refrain.music.analysis.metrics.MelodicRecurrence;
import app.refrain.music.analysis.metrics.PitchClassEntropy;
import java.util.OptionalDouble;

/**
 * The figures on which a continuation is compared with the real one; better is nearer to it, not
 * lower or higher.
 */
public enum Metric {
  INTERVAL_BIGRAMS(Claim.COHERENCE, "interval after one interval, nats") {
    @Override
    OptionalDouble of(Continuation music, Yardsticks usual) {
      return usual.transitions().bigramCrossEntropy(music.written());
    }
  },
  INTERVAL_TRIGRAMS(Claim.COHERENCE, "interval after two intervals, nats") {
    @Override
    OptionalDouble of(Continuation music, Yardsticks usual) {
      return usual.transitions().trigramCrossEntropy(music.written());
    }
  },
  GROOVE(Claim.RHYTHM, "groove consistency") {
    @Override
    OptionalDouble of(Continuation music, Yardsticks usual) {
      return OptionalDouble.of(GrooveConsistency.of(music.written()));
    }
  },
  RHYTHM_TRIGRAMS(Claim.RHYTHM, "onset and duration after two notes, nats") {
    @Override
    OptionalDouble of(Continuation music, Yardsticks usual) {
      return usual.rhythms().crossEntropy(music.written());
    }
  },
  RECURRENCE(Claim.STRUCTURE, "two-bar patterns that came before, prompt included") {
    @Override
    OptionalDouble of(Continuation music, Yardsticks usual) {
      return OptionalDouble.of(MelodicRecurrence.of(music.whole()).share());
    }
  },
  BAR_ENTROPY(Claim.STRUCTURE, "H1: pitch-class entropy of a bar, bits") {
    @Override
    OptionalDouble of(Continuation music, Yardsticks usual) {
      return OptionalDouble.of(PitchClassEntropy.overBars(music.written(), 1));
    }
  },
  FOUR_BAR_ENTROPY(Claim.STRUCTURE, "H4: pitch-class entropy of four bars, bits") {
    @Override
    OptionalDouble of(Continuation music, Yardsticks usual) {
      return OptionalDouble.of(PitchClassEntropy.overBars(music.written(), 4));
    }
  },
  CADENCES(
      Claim.CRAFT, "phrases that close: their last melody note is long and of the tonic triad") {
    @Override
    OptionalDouble of(Continuation music, Yardsticks usual) {
      return Cadences.share(music.written());
    }
  },
  PARALLELS(Claim.CRAFT, "parallel fifths and octaves per 100 chords of four parts") {
    @Override
    OptionalDouble of(Continuation music, Yardsticks usual) {
      return FourParts.parallels(music.written());
    }
  },
  CROSSINGS(Claim.CRAFT, "crossings of parts per 100 chords of four parts") {
    @Override
    OptionalDouble of(Continuation music, Yardsticks usual) {
      return FourParts.crossings(music.written());
    }
  },
  OUT_OF_RANGE(Claim.CRAFT, "notes out of their instrument's range") {
    @Override
    OptionalDouble of(Continuation music, Yardsticks usual) {
      return InstrumentRanges.outside(music.written());
    }
  },
  CLASHES(Claim.CRAFT, "bars in which a minor second or ninth is held on a beat") {
    @Override
    OptionalDouble of(Continuation music, Yardsticks usual) {
      return Clashes.share(music.written());
    }
  };

  /** What a metric is evidence for. */
  public enum Claim {
    COHERENCE,
    RHYTHM,
    STRUCTURE,
    /** What no chooser is told: what a teacher would look at. */
    CRAFT
  }

  private final Claim claim;
  private final String description;

  Metric(Claim claim, String description) {
    this.claim = claim;
    this.description = description;
  }

  public Claim claim() {
    return claim;
  }

  /** What is measured, and its unit, in a few words. */
  public String description() {
    return description;
  }

  /** The figure of some music; empty if it has too few notes to have one. */
  abstract OptionalDouble of(Continuation music, Yardsticks usual);
}
