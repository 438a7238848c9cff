package app.refrain.studio.command;

import app.refrain.music.Score;
import java.util.List;

/** Removes parts. */
record RemoveParts(List<String> names) implements Command {

  @Override
  public String label() {
    return "remove " + String.join(", ", names);
  }

  @Override
  public String words(Score piece) {
    return "Removes %s.".formatted(String.join(", ", names));
  }

  @Override
  public Piece on(Piece piece) {
    return piece.without(part -> names.contains(part.name()));
  }
}
