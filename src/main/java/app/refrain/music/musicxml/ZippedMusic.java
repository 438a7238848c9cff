package app.refrain.music.musicxml;

import app.refrain.music.MalformedScoreException;
import app.refrain.music.Remarks;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  /**
   * The score in an archive: the one that the container names, else the only file that can be one.
   * What is unzipped counts against the limit.
   */
  static byte[] unzip(byte[] archive, MusicXmlLimits limits, Remarks remarks)
      throws MalformedScoreException {
    Map<String, byte[]> files = files(archive, limits.bytes());
    byte[] container = files.get(CONTAINER);
    List<String> named =
        container == null
            ? List.of()
            : scorePaths(new XmlCursor(container, limits.textLength(), remarks));
    for (String path : named) {
      byte[] score = files.get(plain(path));
      if (score != null) {
        return score;
      }
    }
    List<String> possible = files.keySet().stream().filter(ZippedMusic::isMusic).toList();
    if (possible.size() == 1) {
      remarks.add("the archive's only score read: its container does not say which");
      return files.get(possible.getFirst());
    }
    throw new MalformedScoreException(
        named.isEmpty()
            ? "The archive does not say which of its files is the score. Export it again."
            : "The archive has no file %s: this is no MusicXML. Choose a file that ends in .mxl."
                .formatted(XmlCursor.shortened(named.getFirst())));
  }

  /** The paths of what the container names, music before what says that it is something else. */
  private static List<String> scorePaths(XmlCursor in) throws MalformedScoreException {
    List<String> music = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (int depth = 0; depth >= 0; ) {
      if (!in.nextChild()) {
        depth--;
      } else {
        depth++;
        String path = in.attribute("full-path", "");
        String type = in.attribute("media-type", "musicxml");
        if (in.name().equals("rootfile") && !path.isBlank() && music.size() < MAX_ENTRIES) {
          (type.contains("xml") ? music : others).add(path);
        }
      }
    }
    music.addAll(others);
    return music;
  }

  /**
   * Paths in archives begin at the archive's root, with a slash, dots or backslashes or without.
   */
  private static String plain(String path) {
    return path.strip().replace('\\', '/').replaceFirst("^(?:\\.?/)+", "");
  }

  private static boolean isMusic(String path) {
    String name = path.toLowerCase(Locale.ROOT);
    return (name.endsWith(".xml") || name.endsWith(".musicxml"))
        && !name.startsWith("meta-inf/")
        && !name.startsWith("__macosx/");
  }

  /** All files of an archive that music or its container can be, by their plain paths. */
  private static Map<String, byte[]> files(byte[] archive, int limit)
      throws MalformedScoreException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      int left = limit;
      ZipEntry entry = zip.getNextEntry();
      for (int i = 0; entry != null && i < MAX_ENTRIES; i++) {
        byte[] content = zip.readNBytes(left + 1);
        if (content.length > left) {
          throw new MalformedScoreException(
              "Unzipped, the archive has more than %,d bytes. Split the piece.".formatted(limit));
        }
        files.putIfAbsent(plain(entry.getName()), content);
        left -= content.length;
        entry = zip.getNextEntry();
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new MalformedScoreException(
          "The archive is damaged and cannot be unzipped. Fetch or export it again.", e);
    }
    return files;
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
