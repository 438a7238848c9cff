package app.refrain.music.musicxml;

/**
 * A note head as it stands in a measure.
 *
 * @param onset ticks from the start of the measure
 * @param duration ticks
 * @param tied whether the note goes on in the next of its pitch
 * @param continues whether the note goes on from the one before of its pitch
 */
record WrittenNote(
    int onset,
    int duration,
    int pitch,
    int velocity,
    String voice,
    boolean tied,
    boolean continues) {}
