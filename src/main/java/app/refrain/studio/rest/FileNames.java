package app.refrain.studio.rest;

import app.refrain.music.format.ScoreFormat;
import java.util.Locale;

/** Names of files that people take with them. */
final class FileNames {

  private static final int LONGEST = 60;

  private FileNames() {}

  /** The title's letters and digits, and what files of the format end with. */
  static String of(String title, ScoreFormat format) {
    String words =
        title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    String name = words.isEmpty() ? "refrain" : words;
    int end = name.offsetByCodePoints(0, Math.min(LONGEST, name.codePointCount(0, name.length())));
    return name.substring(0, end) + "." + format.extensions().getFirst();
  }
}
