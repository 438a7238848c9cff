package app.refrain.studio;

/** What a score that is brought into a session does to what is there. */
public enum SeedMode {
  /** Takes its place; a version is kept of what was there. */
  REPLACE,
  /** Joins it as more parts. */
  ADD
}
