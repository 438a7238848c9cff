package app.refrain.gallery.page;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.music.Key;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class SearchFormTest {

  @Test
  void offersEveryKeyThatAPieceCanHaveAsItsFactsNameIt() {
    List<String> offered = choices("key", new LinkedMultiValueMap<>());

    assertThat(offered).hasSize(30).doesNotHaveDuplicates();
    assertThat(offered).startsWith("C major", "G major", "F major").contains("F# minor");
    assertThat(offered).allMatch(key -> Key.parse(key).toString().equals(key));
  }

  @Test
  void keepsAKeyThatItDoesNotOffer() {
    assertThat(choices("key", MultiValueMap.fromSingleValue(Map.of("key", "H major"))))
        .contains("H major");
  }

  private static List<String> choices(String name, MultiValueMap<String, String> parameters) {
    return Jsoup.parse(new SearchForm(new GalleryQuery(parameters)).html())
        .select("select[name=" + name + "] option:not([value=''])")
        .eachText();
  }
}
