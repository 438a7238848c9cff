package app.refrain.model.refine;

/**
 * What the network is told of one note.
 *
 * @param features indices of the values of {@link Feature} that hold
 */
public record NoteInput(int[] features, Offers offers) {}
