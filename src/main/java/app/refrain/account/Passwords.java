package app.refrain.account;

import java.nio.charset.StandardCharsets;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Which passwords are good enough, and how they are kept. */
@Component
class Passwords {

  static final int SHORTEST = 10;

  /** bcrypt takes no more. */
  private static final int MOST_BYTES = 72;

  private static final int FEWEST_DIFFERENT = 4;

  private final PasswordEncoder encoder;

  Passwords(PasswordEncoder encoder) {
    this.encoder = encoder;
  }

  /**
   * What to keep of a new password.
   *
   * @throws InvalidValueException if it is easily guessed, or too long
   */
  String encode(String password, String email) {
    if (password.length() < SHORTEST) {
      throw refusal("A password has at least %d characters.".formatted(SHORTEST));
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      throw refusal("A password has at most %d characters.".formatted(MOST_BYTES));
    }
    if (password.chars().distinct().count() < FEWEST_DIFFERENT
        || password.equalsIgnoreCase(email)) {
      throw refusal("This password is easily guessed. Choose a few words instead.");
    }
    return encoder.encode(password);
  }

  boolean matches(String password, String encoded) {
    return encoder.matches(password, encoded);
  }

  private static InvalidValueException refusal(String reason) {
    return new InvalidValueException("password", reason);
  }
}
