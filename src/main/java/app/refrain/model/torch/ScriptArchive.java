package app.refrain.model.torch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a TorchScript archive (file format version 10, what {@code torch.jit.save} writes) that
 * holds one class of methods and no weights. It opens the fused kernels of the engine that its Java
 * interface leaves out.
 */
final class ScriptArchive {
  /**
   * Pickle, protocol 2: an instance of {@code __torch__.Script} whose only attribute is {@code
   * training = False}.
   */
  private static final String INSTANCE =
      "\u0080\u0002c__torch__\nScript\n)\u0081}(X\u0008\u0000\u0000\u0000training\u0089ub.";

  /** Pickle, protocol 2: an empty tuple. */
  private static final String NO_CONSTANTS = "\u0080\u0002).";

  private static final String CLASS =
      """
      class Script(Module):
        __parameters__ = []
        __buffers__ = []
        training : bool
      """;

  private ScriptArchive() {}

  /**
   * The archive of the class {@code Script} with these methods (TorchScript text, indented by two
   * spaces).
   */
  static byte[] of(String methods) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      put(zip, "data.pkl", INSTANCE.getBytes(StandardCharsets.ISO_8859_1));
      put(zip, "code/__torch__.py", (CLASS + methods).getBytes(StandardCharsets.UTF_8));
      put(zip, "constants.pkl", NO_CONSTANTS.getBytes(StandardCharsets.ISO_8859_1));
      put(zip, "version", "10\n".getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return bytes.toByteArray();
  }

  /** The reader maps entries straight from the file, so they are stored, not compressed. */
  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    var crc = new CRC32();
    crc.update(content);
    var entry = new ZipEntry("archive/" + name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(crc.getValue());
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
