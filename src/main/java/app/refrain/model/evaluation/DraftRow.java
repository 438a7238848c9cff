package app.refrain.model.evaluation;

/**
 * How many drafts of a task keep to what was asked for.
 *
 * @param task as the command line names it
 * @param drafts how many were written
 * @param parsed their text is read as the music it was printed from
 * @param exact they have exactly the bars that were asked for, and nothing rings on after them
 * @param kept what was not to be written is as it was, to the tick
 * @param parts they have the parts that were asked for, and no other
 */
public record DraftRow(String task, int drafts, int parsed, int exact, int kept, int parts) {

  DraftRow plus(boolean isParsed, boolean isExact, boolean isKept, boolean hasParts) {
    return new DraftRow(
        task,
        drafts + 1,
        parsed + (isParsed ? 1 : 0),
        exact + (isExact ? 1 : 0),
        kept + (isKept ? 1 : 0),
        parts + (hasParts ? 1 : 0));
  }
}
