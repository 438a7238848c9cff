package app.refrain.model.evaluation;

import app.refrain.model.Composer;
import app.refrain.model.Composition;
import app.refrain.model.CompositionException;
import app.refrain.model.CompositionListener;
import app.refrain.model.CompositionRequest;
import app.refrain.model.Engine;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import java.util.ArrayList;
import java.util.List;

/**
 * Continues a piece with its own first bars, over and over. The draft plays them as they are; the
 * refined result an octave higher, so that the two can be told apart.
 */
final class RepeatingComposer implements Composer {

  final List<CompositionRequest> requests = new ArrayList<>();

  @Override
  public Composition compose(CompositionRequest request, CompositionListener listener)
      throws CompositionException {
    requests.add(request);
    if (request.engine() == Engine.LSTM && requests.size() % 2 == 0) {
      throw new CompositionException("Nothing came to mind");
    }
    Score draft = continued(request.seed(), request.bars(), 0);
    Score result =
        request.engine() == Engine.HYBRID ? continued(request.seed(), request.bars(), 12) : draft;
    return new Composition(
        draft, result, "", "", List.of(), List.of(), new Composition.Timings(0, 0, 0));
  }

  private static Score continued(Score seed, int bars, int transposition) {
    int length = seed.bars().get(seed.barCount()).start();
    int end = length + bars * seed.bars().get(seed.barCount()).length();
    return seed.withParts(
        seed.parts().stream().map(p -> continued(p, length, end, transposition)).toList());
  }

  private static Part continued(Part part, int length, int end, int transposition) {
    List<Note> notes = new ArrayList<>(part.notes());
    for (int shift = length; shift < end; shift += length) {
      for (Note note : part.notes()) {
        notes.add(note.withOnset(note.onset() + shift).withPitch(note.pitch() + transposition));
      }
    }
    notes.removeIf(n -> n.onset() >= end);
    return part.withNotes(notes);
  }
}
