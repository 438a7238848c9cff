package app.refrain.studio.command;

import app.refrain.music.Score;

/**
 * Makes all notes, or those of one part, louder or softer.
 *
 * @param part the part's name; null for all
 */
record Louder(double factor, String part) implements Command {

  @Override
  public String label() {
    return (part == null ? "" : part + " ") + (factor > 1 ? "louder" : "softer");
  }

  @Override
  public String words(Score piece) {
    return "Makes %s %s by %d %%."
        .formatted(
            part == null ? "everything" : part,
            factor > 1 ? "louder" : "softer",
            Math.round(100 * Math.abs(factor - 1)));
  }

  @Override
  public Piece on(Piece piece) {
    return piece.withEach(
        p ->
            part == null || p.name().equals(part)
                ? p.withNotes(
                    p.notes().stream()
                        .map(
                            n ->
                                n.withVelocity(
                                    (int) Math.clamp(Math.round(n.velocity() * factor), 1, 127)))
                        .toList())
                : p);
  }
}
