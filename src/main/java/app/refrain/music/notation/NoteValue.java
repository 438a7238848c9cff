package app.refrain.music.notation;

/**
 * A note value that can be written with one head.
 *
 * @param type MusicXML's name of it
 * @param dots 0 or 1
 * @param triplet whether three stand for two
 * @param steps length, on the grid of a {@link Resolution}
 * @param flags how many flags or beams: 0 for a quarter and longer
 */
public record NoteValue(String type, int dots, boolean triplet, int steps, int flags) {

  public boolean hasStem() {
    return !type.equals("whole");
  }
}
