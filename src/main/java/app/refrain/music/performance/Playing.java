package app.refrain.music.performance;

/** How the notes of a piece keep to its beats. */
public enum Playing {
  /** Notes sit where they would be written. */
  WRITTEN("as written"),
  /** Notes lie around the beats of the file, as of somebody who played to its click. */
  TO_THE_CLICK("played to the file's beat: notes moved to the grid"),
  /** The file's beats have nothing to do with the notes. */
  FREELY("played freely: beats estimated");

  private final String words;

  Playing(String words) {
    this.words = words;
  }

  @Override
  public String toString() {
    return words;
  }
}
