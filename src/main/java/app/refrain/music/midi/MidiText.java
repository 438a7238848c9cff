package app.refrain.music.midi;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Text of a MIDI file, which never says in what character set it is: UTF-8 where it is that, else
 * Japanese, Chinese, Korean or Cyrillic where the bytes look like it, else the Latin letters of
 * Windows.
 */
final class MidiText {

  private static final Charset WINDOWS_LATIN = Charset.forName("windows-1252");
  private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
  private static final Charset CYRILLIC = Charset.forName("windows-1251");
  private static final Charset CHINESE = Charset.forName("GB18030");
  private static final Charset KOREAN = Charset.forName("EUC-KR");

  private static final int FIRST_LETTER = 0xC0;

  private MidiText() {}

  /** Null characters, which C programs leave, and other control characters go. */
  static String read(byte[] file, int start, int length) {
    ByteBuffer bytes = ByteBuffer.wrap(file, start, length);
    String text = decode(bytes, StandardCharsets.UTF_8);
    if (text == null) {
      text = decode(bytes, StandardCharsets.UTF_8, longestWhole(file, start, length));
    }
    if (text == null) {
      text = guess(bytes, file, start, length);
    }
    return text.replaceAll("[\\p{Cntrl}&&[^\\t\\n\\r]]", "");
  }

  /** The bytes without a character of UTF-8 that was cut off at their end. */
  private static int longestWhole(byte[] file, int start, int length) {
    int whole = length;
    while (whole > 0 && length - whole < 3 && (file[start + whole - 1] & 0xC0) == 0x80) {
      whole--;
    }
    return whole > 0 && (file[start + whole - 1] & 0xC0) == 0xC0 ? whole - 1 : length;
  }

  private static String guess(ByteBuffer bytes, byte[] file, int start, int length) {
    int high = 0;
    int leads = 0;
    int letters = 0;
    int longestRun = 0;
    int oddRuns = 0;
    int run = 0;
    for (int i = 0; i <= length; i++) {
      int value = i < length ? file[start + i] & 0xFF : 0;
      high += value >= 0x80 ? 1 : 0;
      leads += value >= 0x81 && value <= 0x9F ? 1 : 0;
      letters += value >= FIRST_LETTER ? 1 : 0;
      if (value >= 0xA1) {
        run++;
        longestRun = Math.max(longestRun, run);
      } else {
        oddRuns += run % 2;
        run = 0;
      }
    }
    String japanese = leads > 0 ? decode(bytes, SHIFT_JIS) : null;
    if (japanese != null && isJapanese(japanese)) {
      return japanese;
    }
    if (leads == 0 && oddRuns == 0 && longestRun >= 4) {
      String korean = decode(bytes, KOREAN);
      if (korean != null && share(korean, Character.UnicodeScript.HANGUL) > 0.5) {
        return korean;
      }
      String chinese = decode(bytes, CHINESE);
      boolean evenCyrillic = letters == high && looksCyrillic(decode(bytes, CYRILLIC));
      if (chinese != null && !evenCyrillic && share(chinese, Character.UnicodeScript.HAN) > 0.5) {
        return chinese;
      }
    }
    boolean runsOfLetters = longestRun >= 3 && letters * 10 >= high * 9;
    String cyrillic = runsOfLetters ? decode(bytes, CYRILLIC) : null;
    return cyrillic == null ? new String(file, start, length, WINDOWS_LATIN) : cyrillic;
  }

  /**
   * Whether there is nothing but kana, kanji, their punctuation and ASCII, and some of the first.
   */
  private static boolean isJapanese(String text) {
    return text.codePoints()
            .allMatch(c -> c < 0x80 || c >= 0x3000 && c < 0xA000 || c >= 0xFF00 && c < 0xFFF0)
        && text.codePoints().anyMatch(c -> c >= 0x3000);
  }

  /** Russian words have vowels among their letters and capitals only at their beginning. */
  private static boolean looksCyrillic(String text) {
    return text != null
        && text.codePoints().filter(c -> "аеиоуыэюяАЕИОУЫЭЮЯ".indexOf(c) >= 0).count() * 6
            >= text.codePoints().filter(Character::isLetter).count()
        && !text.matches("(?s).*\\p{Ll}\\p{Lu}.*");
  }

  private static double share(String text, Character.UnicodeScript script) {
    long of = text.codePoints().filter(c -> Character.UnicodeScript.of(c) == script).count();
    long all = text.codePoints().filter(c -> c >= 0x80).count();
    return all == 0 ? 0 : (double) of / all;
  }

  private static String decode(ByteBuffer bytes, Charset charset) {
    return decode(bytes, charset, bytes.remaining());
  }

  /** The text, or null if it is not in the character set. */
  private static String decode(ByteBuffer bytes, Charset charset, int length) {
    try {
      ByteBuffer whole = bytes.duplicate();
      whole.limit(whole.position() + length);
      return charset.newDecoder().decode(whole).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
