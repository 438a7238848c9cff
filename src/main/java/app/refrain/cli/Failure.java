package app.refrain.cli;

import ai.djl.engine.EngineException;
import app.refrain.model.CompositionException;
import app.refrain.music.MalformedScoreException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says in one line why a command came to nothing. */
final class Failure extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * @param message for people: what is wrong and what to do
   */
  Failure(String message) {
    super(message);
  }

  static String describe(Throwable e) {
    return oneLine(
        switch (e) {
          case NoSuchFileException missing -> missing.getFile() + ": there is no such file";
          case AccessDeniedException denied -> denied.getFile() + ": permission denied";
          case FileSystemException file when file.getReason() != null ->
              file.getFile() + ": " + file.getReason();
          case Failure said -> said.getMessage();
          case IOException said when said.getMessage() != null -> said.getMessage();
          case CompositionException said -> said.getMessage();
          case MalformedScoreException said -> said.getMessage();
          case EngineException engine ->
              "PyTorch cannot be loaded: "
                  + engine.getMessage()
                  + "; docs/gpu.md says what it needs";
          case OutOfMemoryError full -> "out of memory; give Java more, as in java -Xmx4g -jar ...";
          default -> "unexpected " + e;
        });
  }

  static String oneLine(String message) {
    return message.strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
