package app.refrain.music;

/**
 * The start of a section such as A, B or Chorus.
 *
 * @param at ticks from the start of the piece
 * @param label what people call the section
 */
public record SectionMark(int at, String label) implements Timed {}
