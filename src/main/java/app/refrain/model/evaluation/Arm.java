package app.refrain.model.evaluation;

import java.util.Locale;

/**
 * The ways of composing that the second protocol compares. All but the first two and repair write
 * eight versions of each phrase and take one, so they differ in who chooses.
 */
public enum Arm {
  /** The language model, once. */
  DRAFT,
  /** The LSTM language model, once. */
  LSTM,
  /** Of eight one by chance. */
  RANDOM,
  /** Of eight the one that the language model itself finds likeliest. */
  LIKELIEST,
  /** Of eight by minimum Bayes risk over traits; no LSTM takes part. */
  TRAITS,
  /** Notes of the one draft are corrected. */
  REPAIR,
  /** Of eight the one with the least energy. */
  JUDGE,
  /** Of eight one by its energy: sampling importance resampling. */
  JUDGE_DRAWN,
  /** The product's: the judge's choice, corrected. */
  HYBRID,
  /** The LSTM language model, of eight by the same traits. */
  LSTM_TRAITS;

  /** Whose music it begins with, or null. */
  Arm base() {
    return switch (this) {
      case REPAIR -> DRAFT;
      case HYBRID -> JUDGE;
      default -> null;
    };
  }

  /** What files and tables call it. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
