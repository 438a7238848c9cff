package app.refrain.model.refine;

/**
 * Another place of a part that resembles a note's surroundings, and what stands there.
 *
 * @param similarity share of the surrounding notes that stand there too, the note itself left out:
 *     0 to 1
 * @param exact whether the note itself stands there, with this onset and pitch
 * @param counterpart the note there that no other note of the surroundings accounts for, or {@link
 *     NoteSequence#NONE}
 * @param distance steps from the note's place to that place
 */
record Repetition(double similarity, boolean exact, int counterpart, int distance) {}
