package app.refrain.model.wishes;

/** Understands words of one kind. */
interface Rule {

  /** What stands at a word, {@link Match#NONE} if it is of another kind. */
  Match match(Words words, int at);
}
