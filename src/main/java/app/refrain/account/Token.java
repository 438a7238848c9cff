package app.refrain.account;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A secret of 256 random bits that shows who somebody is. The database knows its hash only.
 *
 * @param value 43 characters of base64url
 */
public record Token(String value) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final int BYTES = 32;

  public static Token random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** The token that was sent, if it looks like one. */
  public static Optional<Token> parse(String text) {
    return Optional.ofNullable(text).filter(t -> SHAPE.matcher(t).matches()).map(Token::new);
  }

  /** SHA-256 in hexadecimal digits. */
  public String hash() {
    return HexFormat.of().formatHex(sha256(value));
  }

  /**
   * The id of the guest whose first token this is, so that a guest has an id before anything of
   * them is stored.
   */
  UUID guestId() {
    ByteBuffer bytes = ByteBuffer.wrap(sha256("guest " + value));
    long high = bytes.getLong() & ~0xf000L | 0x8000L; // version 8: of our own making (RFC 9562)
    long low = bytes.getLong() & ~(3L << 62) | 1L << 63;
    return new UUID(high, low);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Keeps the secret out of logs. */
  @Override
  public String toString() {
    return "Token[…]";
  }
}
