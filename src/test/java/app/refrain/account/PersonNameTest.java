package app.refrain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "Ann,Ann",
        "  Ann   Lee ,Ann Lee",
        "Ann\u202eeeL,AnneeL",
        "\u2066Ann\u2069,Ann",
        "A\u0000nn,Ann",
        "李 小龙,李 小龙",
        "עדה,עדה",
        "<script>,<script>"
      })
  void keepsWhatCanBeSeen(String text, String name) {
    assertThat(PersonName.of(text)).isEqualTo(name);
  }

  @Test
  void isOneLine() {
    assertThat(PersonName.of("Ann\n\tLee")).isEqualTo("Ann Lee");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\u202e\u200b", "\n"})
  void refusesANameThatCannotBeSeen(String text) {
    assertThatThrownBy(() -> PersonName.of(text)).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void refusesALongName() {
    assertThat(PersonName.of("🎻".repeat(60))).hasSize(120);
    assertThatThrownBy(() -> PersonName.of("x".repeat(61))).hasMessageContaining("60");
    assertThatThrownBy(() -> PersonName.of("x".repeat(4_000_000))).hasMessageContaining("60");
  }
}
