package app.refrain.model;

/** What the composer is asked to do with a seed. */
public enum Task {
  /** A piece from wishes alone. */
  NEW,
  /** More bars after the seed's. */
  CONTINUE,
  /** Some bars of some parts, between what is there. */
  INFILL,
  /** Other parts to the ones that are there, which stay unless they are named to be written. */
  HARMONIZE,
  /** The seed's bars once more, different. */
  VARY
}
