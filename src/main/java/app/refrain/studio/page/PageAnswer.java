package app.refrain.studio.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.springframework.util.DigestUtils;

/**
 * Content as it is sent, plain and compressed, so that neither is made for every reader anew.
 *
 * @param gzipped null if that is hardly shorter
 * @param tag changes with the content
 */
record PageAnswer(byte[] content, byte[] gzipped, String tag) {

  private static final double WORTHWHILE = 0.9;

  static PageAnswer of(byte[] content) {
    byte[] gzipped = gzip(content);
    return new PageAnswer(
        content,
        gzipped.length < WORTHWHILE * content.length ? gzipped : null,
        DigestUtils.md5DigestAsHex(content));
  }

  private static byte[] gzip(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
