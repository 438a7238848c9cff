package app.refrain.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** Files that commands write. */
final class OutputFiles {

  private OutputFiles() {}

  /**
   * Looks for mistakes before long work.
   *
   * @param files those that are not wanted are null
   * @throws Failure if a file's folder is missing
   */
  static void requireFolders(Path... files) throws Failure {
    for (Path file : files) {
      if (file != null && !Files.isDirectory(file.toAbsolutePath().getParent())) {
        throw new Failure(file + ": there is no such folder");
      }
    }
  }

  /** The file of one of several pieces: {@code OUT-1.mid} for {@code OUT.mid}. */
  static Path numbered(Path file, int number) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.');
    return file.resolveSibling(name.substring(0, dot) + "-" + number + name.substring(dot));
  }
}
