package app.refrain.model.evaluation;

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
  };

  /** What a metric is evidence for. */
  public enum Claim {
    COHERENCE,
    RHYTHM,
    STRUCTURE
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
