package app.refrain.studio.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;

/**
 * Content as it is sent, plain and compressed, so that neither is made for every reader anew.
 *
 * @param gzipped null if that is hardly shorter
 * @param tag changes with the content
 */
public record PageAnswer(byte[] content, byte[] gzipped, String tag) {

  private static final String GZIP = "gzip";
  private static final double WORTHWHILE = 0.9;

  public static PageAnswer of(byte[] content) {
    byte[] gzipped = gzip(content);
    return new PageAnswer(
        content,
        gzipped.length < WORTHWHILE * content.length ? gzipped : null,
        DigestUtils.md5DigestAsHex(content));
  }

  /** How many bytes it takes up. */
  long size() {
    return content.length + (gzipped == null ? 0 : gzipped.length);
  }

  /** To a reader who takes it compressed or not: to caches these are two things. */
  public ResponseEntity<byte[]> respond(MediaType type, CacheControl caching, HttpHeaders request) {
    ResponseEntity.BodyBuilder response =
        ResponseEntity.ok().contentType(type).cacheControl(caching);
    if (gzipped == null) {
      return response.eTag(tag).body(content);
    }
    response.varyBy(HttpHeaders.ACCEPT_ENCODING);
    return acceptsGzip(request)
        ? response.header(HttpHeaders.CONTENT_ENCODING, GZIP).eTag(tag + "-" + GZIP).body(gzipped)
        : response.eTag(tag).body(content);
  }

  private static boolean acceptsGzip(HttpHeaders headers) {
    return headers.getValuesAsList(HttpHeaders.ACCEPT_ENCODING).stream()
        .anyMatch(coding -> coding.startsWith(GZIP) && !coding.matches(".*;\\s*q=0(\\.0*)?"));
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
