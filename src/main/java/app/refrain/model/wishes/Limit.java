package app.refrain.model.wishes;

/**
 * Something that cannot be done as it was asked for.
 *
 * @param span the words that ask for it
 * @param answer why not, and what is done instead: a sentence or two
 */
public record Limit(Span span, String answer) {}
