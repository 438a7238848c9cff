package app.refrain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Even\u202Eing",
        "\u2066Evening\u2069",
        "Eve\u0000ning",
        "\uFEFFEvening",
        "Evening\u200F",
        "Evening\uD800",
        "\uE000Evening",
        "Eve\u00ADning"
      })
  void whatCannotBeSeenIsTakenOut(String text) {
    assertThat(PlainText.line("title", text, 20)).isEqualTo("Evening");
  }

  @Test
  void aLineIsOneLine() {
    assertThat(PlainText.line("title", " A\r\nB\u2028C\t\u00A0 D ", 20)).isEqualTo("A B C D");
  }

  @ParameterizedTest
  @ValueSource(strings = {"שלום", "مرحبا", "می‌خواهم", "👩‍👩‍👧", "𝄞 Söhne", "<b>&amp;"})
  void whatPeopleWriteStaysAsItIs(String text) {
    assertThat(PlainText.line("title", text, 20)).isEqualTo(text);
  }

  @Test
  void paragraphsKeepOneEmptyLineBetweenThem() {
    assertThat(PlainText.paragraphs("text", "One \r\n\r\n\r\n\n two\n\u202Ethree\n", 40))
        .isEqualTo("One\n\ntwo\nthree");
  }

  @Test
  void charactersAreCountedAsPeopleCountThem() {
    assertThat(PlainText.line("title", "𝄞".repeat(5), 5)).hasSize(10);
    refused("𝄞".repeat(6), 5);
  }

  @Test
  void fourMegabytesAreTooLongWhateverIsInThem() {
    refused("x".repeat(4_000_000), 120);
    refused("\u202E".repeat(4_000_000), 120);
  }

  @Test
  void whatIsRequiredCannotBeInvisible() {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> PlainText.required("title", "\u202E \u200B", 20))
        .withMessage("Please fill in the title.");
  }

  private static void refused(String text, int most) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> PlainText.line("title", text, most))
        .withMessageContaining(most + " characters are the most");
  }
}
