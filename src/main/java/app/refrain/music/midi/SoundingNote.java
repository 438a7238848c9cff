package app.refrain.music.midi;

/**
 * A note that has begun.
 *
 * @param onset score ticks
 */
record SoundingNote(PartKey part, int onset, int pitch, int velocity) {}
