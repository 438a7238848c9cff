package app.refrain.music.analysis.form;

/**
 * A stretch of bars that is one unit of a piece's form.
 *
 * @param label A for the first kind of section, B for the next; sections of one label are alike
 * @param firstBar index of the first bar, from 0, a pickup counted
 * @param bars how many there are
 * @param transposition semitones above the first section of the same label
 * @param likeness to that first section, 0 to 1; 1 if every note of the tune returns
 */
public record Section(String label, int firstBar, int bars, int transposition, double likeness) {}
