package app.refrain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"ann@example.org", "Ann.Lee+music@mail.example.co.uk", "o'hara@localhost"})
  void takesAddresses(String text) {
    assertThat(EmailAddress.of("  " + text + " ").text()).isEqualTo(text);
  }

  @Test
  void knowsAnAddressHoweverItIsWritten() {
    assertThat(EmailAddress.of("Ann@Example.org").key()).isEqualTo("ann@example.org");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ann",
        "@example.org",
        "ann@",
        "ann@example.org\nBcc: everybody@example.org",
        "ann@example.org, eve@example.org",
        "Ann <ann@example.org>",
        "ann@exa mple.org",
        "\u202egro.elpmaxe@nna"
      })
  void refusesWhatIsNone(String text) {
    assertThatThrownBy(() -> EmailAddress.of(text)).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void refusesAnEndlessAddressAtOnce() {
    assertThatThrownBy(() -> EmailAddress.of("a".repeat(4_000_000) + "@example.org"))
        .isInstanceOf(InvalidValueException.class);
  }
}
