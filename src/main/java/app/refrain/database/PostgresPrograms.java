package app.refrain.database;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, unpacked from what comes with the application. */
final class PostgresPrograms {

  private static final int EXECUTABLE = 0100;

  private final Path bin;

  private PostgresPrograms(Path bin) {
    this.bin = bin;
  }

  /**
   * Unpacks the programs unless that has happened. They are unpacked beside and then renamed, so
   * that a folder of programs is whole however the process before this one ended.
   *
   * @param folder may be shared by several processes
   */
  static synchronized PostgresPrograms unpack(Path folder) throws IOException {
    OwnFiles.folder(folder);
    byte[] archive = archive();
    CRC32 sum = new CRC32();
    sum.update(archive);
    Path whole = folder.resolve("postgresql-" + HexFormat.of().toHexDigits((int) sum.getValue()));
    try (FileChannel channel =
            FileChannel.open(
                folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      if (!Files.exists(whole)) {
        OwnFiles.removeBeside(whole, ".new");
        Path part = Files.createTempDirectory(folder, whole.getFileName() + ".new");
        unpack(archive, part);
        Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
      }
    }
    return new PostgresPrograms(whole.resolve("bin"));
  }

  /** A process that runs one of the programs, with its messages in its output. */
  ProcessBuilder command(String program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      // PostgreSQL refuses to run as root.
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(bin.resolve(program).toString());
    command.addAll(Arrays.asList(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_MESSAGES", "C");
    return builder;
  }

  private static boolean isRoot() throws IOException {
    Path self = Path.of("/proc/self");
    return Files.exists(self) && Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"));
  }

  private static byte[] archive() throws IOException {
    String name = "/postgres-%s-%s.txz".formatted(system(), processor());
    try (InputStream in = PostgresPrograms.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new DatabaseStartException(
            "This Refrain brings no PostgreSQL for this machine (" + name.substring(1) + ").",
            "Name a PostgreSQL server of your own with spring.datasource.url.");
      }
      return in.readAllBytes();
    }
  }

  private static String system() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "darwin" : "linux";
  }

  private static String processor() {
    return System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
  }

  private static void unpack(byte[] archive, Path folder) throws IOException {
    try (TarArchiveInputStream in =
        new TarArchiveInputStream(new XZCompressorInputStream(new ByteArrayInputStream(archive)))) {
      for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        unpack(in, entry, folder.resolve(entry.getName()).normalize());
      }
    }
  }

  private static void unpack(TarArchiveInputStream in, TarArchiveEntry entry, Path file)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
    } else {
      Files.copy(in, file);
      if ((entry.getMode() & EXECUTABLE) != 0) {
        file.toFile().setExecutable(true);
      }
    }
  }
}
