package app.refrain.music.musicxml;

import app.refrain.music.MalformedScoreException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The {@code .mxl} form of MusicXML: a zip archive whose container file names the score. */
final class ZippedMusic {

  private static final String CONTAINER = "META-INF/container.xml";
  private static final String SCORE = "score.musicxml";
  private static final int MAX_ENTRIES = 1000;

  private ZippedMusic() {}

  static boolean isZip(byte[] file) {
    return file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
  }

  /** The score in an archive; what is unzipped on the way to it counts against the limit. */
  static byte[] unzip(byte[] archive, MusicXmlLimits limits) throws MalformedScoreException {
    XmlCursor container =
        new XmlCursor(entry(archive, CONTAINER, limits.bytes()), limits.textLength());
    return entry(archive, scorePath(container), limits.bytes());
  }

  private static String scorePath(XmlCursor in) throws MalformedScoreException {
    String path = null;
    for (int depth = 0; depth >= 0; ) {
      if (!in.nextChild()) {
        depth--;
      } else {
        depth++;
        if (in.name().equals("rootfile") && path == null) {
          path = in.attribute("full-path", null);
        }
      }
    }
    if (path == null) {
      throw new MalformedScoreException(
          "The archive does not say which of its files is the score. Export it again.");
    }
    return path;
  }

  private static byte[] entry(byte[] archive, String name, int limit)
      throws MalformedScoreException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      int left = limit;
      ZipEntry entry = zip.getNextEntry();
      for (int i = 0; entry != null && i < MAX_ENTRIES; i++) {
        byte[] content = zip.readNBytes(left + 1);
        if (content.length > left) {
          throw new MalformedScoreException(
              "Unzipped, the archive has more than %,d bytes. Split the piece.".formatted(limit));
        }
        if (entry.getName().equals(name)) {
          return content;
        }
        left -= content.length;
        entry = zip.getNextEntry();
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new MalformedScoreException(
          "The archive is damaged and cannot be unzipped. Fetch or export it again.", e);
    }
    throw new MalformedScoreException(
        "The archive has no file %s: this is no MusicXML. Choose a file that ends in .mxl."
            .formatted(name));
  }

  /** An archive of one score. */
  static byte[] zip(byte[] score) {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(archive)) {
      put(zip, CONTAINER, container());
      put(zip, SCORE, score);
    } catch (IOException e) {
      throw new IllegalStateException("Memory cannot be written", e);
    }
    return archive.toByteArray();
  }

  private static byte[] container() {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <container>
          <rootfiles>
            <rootfile full-path="%s" media-type="application/vnd.recordare.musicxml+xml"/>
          </rootfiles>
        </container>
        """
        .formatted(SCORE)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(0); // the same score gives the same bytes
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
