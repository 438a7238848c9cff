package app.refrain.studio.command;

import app.refrain.music.Bar;
import app.refrain.music.ChordChange;
import app.refrain.music.ChordSymbol;
import app.refrain.music.Key;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Adds a last bar on the tonic: each part holds the note of its chord that is nearest. */
record Ending() implements Command {

  private static final int KICK = 36;
  private static final int CRASH = 49;

  @Override
  public String label() {
    return "an ending";
  }

  @Override
  public String words(Score piece) {
    return "Adds a last bar on %s.".formatted(ToKey.of(piece).tonic());
  }

  @Override
  public Piece on(Piece piece) {
    Score score = piece.score();
    Bar bar = score.bars().get(score.barCount());
    Key key = ToKey.of(score);
    int lowest = lowest(score);
    List<Part> parts = new ArrayList<>();
    for (int slot = 0; slot < score.parts().size(); slot++) {
      Part part = score.parts().get(slot);
      List<Note> notes = new ArrayList<>(part.notes());
      notes.addAll(last(part, bar, key, slot == lowest));
      parts.add(part.withNotes(notes));
    }
    Score longer = score.withParts(parts);
    if (!score.chords().isEmpty()) {
      List<ChordChange> chords = new ArrayList<>(score.chords());
      String mode = key.mode() == Key.Mode.MINOR ? "m" : "";
      ChordSymbol.parse(key.tonic() + mode)
          .ifPresent(tonic -> chords.add(new ChordChange(bar.start(), tonic)));
      longer = longer.withChords(chords);
    }
    return piece.with(longer);
  }

  private static List<Note> last(Part part, Bar bar, Key key, boolean bass) {
    if (part.notes().isEmpty()) {
      return List.of();
    }
    Note before = part.notes().getLast();
    if (part.drums()) {
      return List.of(
          new Note(bar.start(), before.duration(), KICK, before.velocity()),
          new Note(bar.start(), bar.length(), CRASH, before.velocity()));
    }
    int tonic = key.tonic().pitchClass();
    int third = key.mode() == Key.Mode.MINOR ? 3 : 4;
    List<Integer> chord = bass ? List.of(tonic) : List.of(tonic, tonic + third, tonic + 7);
    return part.notes().stream()
        .filter(note -> note.onset() == before.onset())
        .map(note -> nearest(note.pitch(), chord))
        .distinct()
        .map(pitch -> new Note(bar.start(), bar.length(), pitch, before.velocity()))
        .toList();
  }

  private static int nearest(int pitch, List<Integer> classes) {
    return IntStream.rangeClosed(Math.max(0, pitch - 6), Math.min(127, pitch + 6))
        .filter(p -> classes.stream().anyMatch(c -> Math.floorMod(p - c, 12) == 0))
        .boxed()
        .min(Comparator.comparingInt(p -> Math.abs(p - pitch)))
        .orElse(pitch);
  }

  /** The part that plays lowest at the end. */
  private static int lowest(Score score) {
    return IntStream.range(0, score.parts().size())
        .filter(i -> !score.parts().get(i).drums() && !score.parts().get(i).notes().isEmpty())
        .boxed()
        .min(Comparator.comparingInt(i -> score.parts().get(i).notes().getLast().pitch()))
        .orElse(-1);
  }
}
