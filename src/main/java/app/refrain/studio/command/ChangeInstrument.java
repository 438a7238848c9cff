package app.refrain.studio.command;

import app.refrain.music.GeneralMidi;
import app.refrain.music.Part;
import app.refrain.music.Score;

/** Gives a part another instrument; its notes stay. */
record ChangeInstrument(String part, int program) implements Command {

  @Override
  public String label() {
    return "%s to %s".formatted(part, GeneralMidi.instrument(program));
  }

  @Override
  public String words(Score piece) {
    return "Gives %s to the %s; the notes stay.".formatted(part, GeneralMidi.instrument(program));
  }

  @Override
  public Piece on(Piece piece) {
    return piece.withEach(
        p -> p.name().equals(part) ? new Part(name(p), program, false, p.notes()) : p);
  }

  /** A part that is called after its instrument is called after its new one. */
  private String name(Part old) {
    boolean after = old.name().equalsIgnoreCase(GeneralMidi.instrument(old.program()));
    return after ? GeneralMidi.instrument(program) : old.name();
  }
}
