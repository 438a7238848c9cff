package app.refrain.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/** Files and folders that nobody else on the machine can read, as far as its file system knows. */
final class OwnFiles {

  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  private static final String FOLDER = "rwx------";
  private static final String FILE = "rw-------";

  private OwnFiles() {}

  /** Makes the folder, and takes it from others if it is there. */
  static void folder(Path folder) throws IOException {
    Files.createDirectories(folder, attributes(FOLDER));
    if (POSIX) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(FOLDER));
    }
  }

  /** Writes a file that is there with its whole content or not at all. */
  static void write(Path file, String content) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(beside);
    Files.createFile(beside, attributes(FILE));
    Files.writeString(beside, content);
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Removes folders beside one that begin with its name and the mark, as far as that goes. */
  static void removeBeside(Path folder, String mark) throws IOException {
    String prefix = folder.getFileName() + mark;
    try (Stream<Path> siblings = Files.list(folder.getParent())) {
      siblings
          .filter(sibling -> sibling.getFileName().toString().startsWith(prefix))
          .forEach(OwnFiles::remove);
    }
  }

  private static void remove(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException | UncheckedIOException stillInUse) {
      // Whoever still writes there ends soon, and the next start removes the rest.
    }
  }

  private static FileAttribute<?>[] attributes(String permissions) {
    return POSIX
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
