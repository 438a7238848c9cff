package app.refrain.model;

import app.refrain.model.TextModel.Speaker;
import app.refrain.model.TextModel.Turn;
import app.refrain.music.MalformedScoreException;
import app.refrain.music.Score;
import app.refrain.music.analysis.copying.CopyIndex;
import app.refrain.music.english.Printer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Drafts with a language model that is served elsewhere: tells it the notation, shows it tunes and
 * the piece, and asks for the bars that are wanted. What cannot be read is asked for again with the
 * reason.
 *
 * @param attempts how often the model may try
 */
record TextDrafter(TextModel model, int attempts) implements Drafter {

  @Override
  public ModelId id() {
    return model.id();
  }

  @Override
  public Optional<CopyIndex> learnt() {
    return Optional.empty();
  }

  @Override
  public Draft draft(
      CompositionRequest request, Assignment assignment, CompositionListener listener)
      throws CompositionException {
    TextAssignment text = TextAssignment.of(request, assignment);
    List<Turn> conversation = new ArrayList<>();
    conversation.add(new Turn(Speaker.SYSTEM, Instructions.notation()));
    conversation.add(new Turn(Speaker.USER, Instructions.task(text)));
    String problem = "";
    for (int attempt = 0; attempt < attempts; attempt++) {
      requireNotCancelled(listener);
      String answer = model.answer(conversation, request.sampling());
      try {
        Score draft = Restoration.of(assignment, text.read(answer));
        long firstBarAt = System.nanoTime();
        tell(listener, assignment, draft);
        return new Draft(draft, firstBarAt);
      } catch (MalformedScoreException e) {
        problem = e.getMessage();
        conversation.add(new Turn(Speaker.MODEL, answer));
        conversation.add(new Turn(Speaker.USER, Instructions.again(text, problem)));
      }
    }
    throw new CompositionException(
        "The language model %s wrote nothing that can be read, asked %d times. What was wrong last: %s"
            .formatted(model.id().name(), attempts, problem));
  }

  private static void tell(CompositionListener listener, Assignment assignment, Score draft)
      throws CompositionException {
    int done = 0;
    int bars = assignment.length() + assignment.more();
    for (int bar = 0; bar < bars; bar++) {
      if (writes(assignment, bar)) {
        requireNotCancelled(listener);
        listener.barWritten(
            new CompositionListener.BarWritten(
                ++done, assignment.barsToWrite(), Printer.printBar(draft, bar), draft));
      }
    }
  }

  private static boolean writes(Assignment assignment, int bar) {
    return bar >= assignment.length()
        || assignment.open().stream().anyMatch(cell -> cell.bar() == bar);
  }

  private static void requireNotCancelled(CompositionListener listener)
      throws CompositionException {
    if (listener.isCancelled()) {
      throw new CompositionException.Cancelled();
    }
  }
}
