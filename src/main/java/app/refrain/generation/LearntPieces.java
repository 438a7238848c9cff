package app.refrain.generation;

import app.refrain.model.Models;
import app.refrain.model.ShippedModels;
import app.refrain.music.Score;
import app.refrain.music.analysis.copying.CopyIndex;
import app.refrain.music.analysis.copying.SharedRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The pieces that the language model learnt from, read when they are first asked for. */
@Component
public class LearntPieces {

  private final String folder;
  private Optional<CopyIndex> index;

  LearntPieces(@Value("${refrain.models}") String folder) {
    this.folder = folder;
  }

  /** The longest run that a score shares with one of them; empty if they are not known. */
  public Optional<SharedRun> longestRun(Score score) {
    return index().map(pieces -> pieces.longestRun(score));
  }

  private synchronized Optional<CopyIndex> index() {
    if (index == null) {
      try {
        index = folder.isBlank() ? ShippedModels.learnt() : Models.learntPieces(Path.of(folder));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return index;
  }
}
