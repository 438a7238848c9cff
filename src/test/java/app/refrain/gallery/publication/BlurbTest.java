package app.refrain.gallery.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.refrain.account.InvalidValueException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlurbTest {

  @Test
  void tagsAreSmallAndOfLettersAndThereOnce() {
    assertThat(blurb("T", List.of("#Slow  Air", "slow air", "<i>", "Nocturne", "", "#")).tags())
        .containsExactly("slow air", "i", "nocturne");
  }

  @Test
  void aTitleIsNeeded() {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> blurb(null, List.of()))
        .satisfies(e -> assertThat(e.field()).isEqualTo("title"));
  }

  @Test
  void lengthsAreLimited() {
    refused("title", "x".repeat(Blurb.LONGEST_TITLE + 1), List.of(), "");
    refused("description", "T", List.of(), "x".repeat(Blurb.LONGEST_DESCRIPTION + 1));
    refused("tag", "T", List.of("x".repeat(Blurb.LONGEST_TAG + 1)), "");
    refused("tags", "T", Collections.nCopies(Blurb.MOST_TAGS + 1, "x"), "");
    assertThat(blurb("x".repeat(Blurb.LONGEST_TITLE), List.of()).title())
        .hasSize(Blurb.LONGEST_TITLE);
  }

  @ParameterizedTest
  @CsvSource({
    "CC0, CC_BY, true",
    "CC_BY, ALL_RIGHTS_RESERVED, true",
    "CC_BY_SA, CC_BY_SA, true",
    "CC_BY_SA, CC_BY, false",
    "CC_BY_SA, CC0, false",
    "ALL_RIGHTS_RESERVED, CC_BY, false",
    "ALL_RIGHTS_RESERVED, ALL_RIGHTS_RESERVED, false"
  })
  void aLicenceSaysWhatRemixesMayHave(Licence source, Licence remix, boolean allowed) {
    assertThat(source.allows(remix)).isEqualTo(allowed);
  }

  private static void refused(String field, String title, List<String> tags, String description) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> new Blurb(title, tags, description, Licence.CC0))
        .satisfies(e -> assertThat(e.field()).isEqualTo(field));
  }

  private static Blurb blurb(String title, List<String> tags) {
    return new Blurb(title, tags, "", null);
  }
}
