package app.refrain.model.text;

import app.refrain.music.GeneralMidi;
import app.refrain.music.english.Word;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words that the models know, each with its token number. A part's announcement takes two
 * tokens, its role and its instrument; every other word one. Numbers never change: weights depend
 * on them.
 */
public final class Vocabulary {

  /** Fills windows up. */
  public static final int PADDING = 0;

  /** The most parts a piece can have. */
  public static final int PARTS = 16;

  /** The highest bar number. */
  public static final int BARS = 256;

  private final List<Word> words = new ArrayList<>();
  private final Map<Object, Integer> ids = new HashMap<>();
  private final String checksum;

  private static final Map<Integer, Vocabulary> BEGINNINGS = new ConcurrentHashMap<>();

  /** The one vocabulary of this application. */
  public static final Vocabulary STANDARD = new Vocabulary(KnownWords.all());

  private Vocabulary(List<KnownWords.Entry> entries) {
    for (KnownWords.Entry entry : entries) {
      ids.put(entry.key(), words.size());
      words.add(entry.word());
    }
    checksum = checksum(words.toString() + styleNames() + KnownWords.ROLES);
  }

  /**
   * The first words alone: what a model knows that was trained before the vocabulary grew.
   *
   * @throws IllegalArgumentException if there are not so many words
   */
  public static Vocabulary first(int size) {
    if (size < 1 || size > STANDARD.size()) {
      throw new IllegalArgumentException("There are " + STANDARD.size() + " words, not " + size);
    }
    return size == STANDARD.size()
        ? STANDARD
        : BEGINNINGS.computeIfAbsent(
            size, count -> new Vocabulary(KnownWords.all().subList(0, count)));
  }

  /** Whether words with this checksum are the first words of the vocabulary. */
  public static boolean knows(String checksum, int size) {
    return size >= 1
        && size <= STANDARD.size()
        && Vocabulary.first(size).checksum().equals(checksum);
  }

  private List<String> styleNames() {
    return words.stream()
        .filter(Word.StyleIs.class::isInstance)
        .map(word -> ((Word.StyleIs) word).style())
        .toList();
  }

  private static String checksum(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JVM has SHA-256", e);
    }
  }

  public int size() {
    return words.size();
  }

  /** Changes when any number means something else. */
  public String checksum() {
    return checksum;
  }

  /** The word of a token, null where a token is less than a word. */
  public Word word(int token) {
    return words.get(token);
  }

  /** The token of a word of the body, or of a header field that is one token. */
  public OptionalInt token(Word word) {
    Integer id =
        ids.get(
            switch (word) {
              case Word.TempoIs(int micros) -> KnownTempi.nearest(micros);
              case Word.StyleIs(String style) -> new Word.StyleIs(KnownStyles.nearest(style));
              default -> word;
            });
    return id == null ? OptionalInt.empty() : OptionalInt.of(id);
  }

  /** The token of a part's role, from its name. */
  int role(Word.Declare part) {
    String name = part.name().toLowerCase(Locale.ROOT);
    return ids.getOrDefault("role " + name, ids.get("role part"));
  }

  /** The token of the first role. */
  int firstRole() {
    return ids.get("role " + KnownWords.ROLES.getFirst());
  }

  /** The token of a part's instrument. */
  int instrument(Word.Declare part) {
    return ids.get(
        "instrument "
            + (part.drums() ? GeneralMidi.DRUMS : GeneralMidi.instrument(part.program())));
  }

  /** The styles that the models know by name. */
  public static List<String> styles() {
    return STANDARD.styleNames();
  }
}
