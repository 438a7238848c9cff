package app.refrain.database;

import java.nio.file.Path;

/** Another process uses the directory of the embedded PostgreSQL. */
final class DirectoryInUseException extends DatabaseStartException {

  private static final long serialVersionUID = 1L;

  DirectoryInUseException(Path directory) {
    super(
        "Another Refrain is running on the database in " + directory + ".",
        "Stop it, or give this one another folder with refrain.data-dir.");
  }
}
