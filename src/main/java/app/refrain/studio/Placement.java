package app.refrain.studio;

/** Where a new piece goes in a session when it is taken. */
public enum Placement {
  /** What is there stays; the new parts play together with it. */
  BESIDE,
  /** What is there goes. */
  INSTEAD,
  /** It is taken by itself when it is done, if the session is still empty; else it goes beside. */
  AT_ONCE
}
