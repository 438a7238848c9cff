package app.refrain.music.musicxml;

import app.refrain.music.Remarks;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of an XML document, by what its bytes are rather than by what it says they are:
 * programs declare one encoding and write another.
 */
final class XmlText {

  private static final int DECLARATION_LENGTH = 200;
  private static final Pattern DECLARED =
      Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']");
  private static final Charset WINDOWS_LATIN = Charset.forName("windows-1252");

  private XmlText() {}

  static String decode(byte[] document, Remarks remarks) {
    Charset charset = wide(document);
    String text = charset == null ? narrow(document, remarks) : new String(document, charset);
    return legal(text);
  }

  /** UTF-16 or UTF-32, where the first bytes show it; else null. */
  private static Charset wide(byte[] bytes) {
    int first = beginning(bytes);
    if (first == 0x0000FEFF || first == 0x0000003C) {
      return Charset.forName("UTF-32BE");
    }
    if (first == 0xFFFE0000 || first == 0x3C000000) {
      return Charset.forName("UTF-32LE");
    }
    return switch (first >>> 16) {
      case 0xFEFF, 0x003C -> StandardCharsets.UTF_16BE;
      case 0xFFFE, 0x3C00 -> StandardCharsets.UTF_16LE;
      default -> null;
    };
  }

  private static int beginning(byte[] bytes) {
    return bytes.length < Integer.BYTES ? -1 : ByteBuffer.wrap(bytes).getInt();
  }

  /** Text of single bytes at its beginning, so that a declaration of UTF-16 cannot be true. */
  private static String narrow(byte[] document, Remarks remarks) {
    String declaration =
        new String(
            document,
            0,
            Math.min(document.length, DECLARATION_LENGTH),
            StandardCharsets.ISO_8859_1);
    Matcher declared = DECLARED.matcher(declaration.replaceFirst("^\u00EF\u00BB\u00BF", ""));
    Charset charset = declared.find() ? charset(declared.group(1)) : StandardCharsets.UTF_8;
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(document)).toString();
    } catch (CharacterCodingException e) {
      remarks.add("letters that are not in %s were read as Windows writes them".formatted(charset));
      return new String(document, WINDOWS_LATIN);
    }
  }

  private static Charset charset(String name) {
    try {
      Charset charset = Charset.forName(name);
      boolean wide = charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
      return wide || !charset.canEncode() ? StandardCharsets.UTF_8 : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8;
    }
  }

  /** Without what stands before the first element and without characters that XML cannot hold. */
  private static String legal(String text) {
    int start = 0;
    while (start < text.length() && (text.charAt(start) <= ' ' || text.charAt(start) == '\uFEFF')) {
      start++;
    }
    StringBuilder legal = null;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isLegal = c >= ' ' && c < '\uFFFE' || c == '\n' || c == '\t' || c == '\r';
      if (!isLegal && legal == null) {
        legal = new StringBuilder(text.length()).append(text, start, i);
      } else if (isLegal && legal != null) {
        legal.append(c);
      }
    }
    return legal == null ? text.substring(start) : legal.toString();
  }
}
