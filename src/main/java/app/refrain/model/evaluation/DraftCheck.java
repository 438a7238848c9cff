package app.refrain.model.evaluation;

import app.refrain.model.Composer;
import app.refrain.model.Composition;
import app.refrain.model.CompositionException;
import app.refrain.model.CompositionListener;
import app.refrain.model.Task;
import app.refrain.model.training.Corpus;
import app.refrain.music.MalformedScoreException;
import app.refrain.music.Score;
import app.refrain.music.english.ScoreText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Writes many drafts, of each task and style in turn, and counts what is as it has to be. */
public final class DraftCheck {

  private final Composer composer;
  private final Consumer<String> progress;

  public DraftCheck(Composer composer, Consumer<String> progress) {
    this.composer = composer;
    this.progress = progress;
  }

  /**
   * Drafts whose seeds are the beginnings of pieces.
   *
   * @param pieces with at least four bars
   * @param count how many drafts, of all tasks together
   */
  public List<DraftRow> rows(List<Corpus.Piece> pieces, int count) {
    Map<Task, DraftRow> rows = new EnumMap<>(Task.class);
    List<Corpus.Piece> seeds =
        InTurn.of(pieces.stream().filter(p -> p.score().barCount() > 4).toList());
    Task[] tasks = Task.values();
    for (int i = 0; i < count; i++) {
      Task task = tasks[i % tasks.length];
      DraftTask draft = DraftTask.of(task, seeds.get(i / tasks.length % seeds.size()).score(), i);
      rows.put(
          task,
          count(
              draft,
              rows.getOrDefault(
                  task, new DraftRow(task.name().toLowerCase(Locale.ROOT), 0, 0, 0, 0, 0))));
      progress.accept("draft %d of %d".formatted(i + 1, count));
    }
    return new ArrayList<>(rows.values());
  }

  private DraftRow count(DraftTask task, DraftRow row) {
    try {
      Composition composition = composer.compose(task.request(), CompositionListener.SILENT);
      Score draft = composition.draft();
      return row.plus(
          isParsed(composition.draftText()),
          task.isExact(draft),
          task.keeps(draft),
          task.hasParts(draft));
    } catch (CompositionException e) {
      progress.accept("failed: " + e.getMessage());
      return row.plus(false, false, false, false);
    }
  }

  private static boolean isParsed(String text) {
    try {
      return ScoreText.print(ScoreText.parse(text)).equals(text);
    } catch (MalformedScoreException e) {
      return false;
    }
  }
}
