package app.refrain.music.abc;

import app.refrain.music.MalformedScoreException;
import app.refrain.music.Remarks;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The lines of the first tune of a file. Tunes are separated by empty lines or begin with X:; what
 * is no tune is passed over.
 */
final class AbcText {

  /** The information fields, and their names in brackets within music. */
  static final Pattern FIELD = Pattern.compile("[A-Za-z+]:.*");

  private static final Pattern KEY = Pattern.compile("K:.*");
  private static final Charset WINDOWS_LATIN = Charset.forName("windows-1252");

  private AbcText() {}

  static List<String> firstTune(byte[] file, Remarks remarks) throws MalformedScoreException {
    List<List<String>> tunes = tunes(decode(file));
    if (tunes.isEmpty()) {
      throw new MalformedScoreException(
          "There is no tune in this file: a tune in ABC has a line that begins with K: and music"
              + " after it.");
    }
    if (tunes.size() > 1) {
      remarks.add(
          "the first of %,d tunes read, \"%s\"".formatted(tunes.size(), title(tunes.getFirst())));
    }
    return tunes.getFirst();
  }

  private static String title(List<String> tune) {
    return tune.stream()
        .filter(line -> line.startsWith("T:"))
        .map(line -> line.substring(2).strip())
        .findFirst()
        .orElse("without a title");
  }

  private static List<List<String>> tunes(String text) {
    List<List<String>> tunes = new ArrayList<>();
    List<String> tune = new ArrayList<>();
    for (String line : text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1)) {
      boolean begins = line.startsWith("X:");
      if (begins || line.isBlank()) {
        end(tune, tunes);
        tune = new ArrayList<>();
      }
      if (!line.isBlank()) {
        tune.add(line);
      }
    }
    end(tune, tunes);
    return tunes;
  }

  private static void end(List<String> tune, List<List<String>> tunes) {
    boolean hasKey = tune.stream().anyMatch(line -> KEY.matcher(line).matches());
    if (hasKey) {
      tunes.add(tune);
    }
  }

  private static String decode(byte[] file) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      return new String(file, WINDOWS_LATIN);
    }
  }
}
