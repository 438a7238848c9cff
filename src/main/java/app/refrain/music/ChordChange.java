package app.refrain.music;

/**
 * A chord symbol that holds from a tick until the next.
 *
 * @param at ticks from the start of the piece
 */
public record ChordChange(int at, ChordSymbol symbol) implements Timed {}
