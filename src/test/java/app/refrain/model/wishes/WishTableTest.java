package app.refrain.model.wishes;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.model.Wishes;
import app.refrain.music.Key;
import app.refrain.music.english.Plan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everyday wishes in six languages, each with what must be understood of it. */
class WishTableTest {

  static List<String> wishes() throws IOException {
    try (InputStream in = WishTableTest.class.getResourceAsStream("wishes.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("wishes")
  void understands(String line) {
    String[] sides = line.split(" > ");
    UnderstoodWishes understood = WishReader.read(sides[0]);
    List<String> misses = new ArrayList<>();
    String unknown = "";
    boolean limited = false;
    for (String expected : sides[1].split("; ")) {
      String kind = expected.substring(0, expected.indexOf(' '));
      String value = expected.substring(expected.indexOf(' ') + 1);
      limited |= kind.equals("cannot");
      if (kind.equals("unknown")) {
        unknown = value;
      } else if (!holds(understood, kind, value)) {
        misses.add(expected);
      }
    }
    assertThat(misses).as("misses in %s", understood).isEmpty();
    assertThat(String.join(", ", understood.unknownWords())).isEqualTo(unknown);
    assertThat(understood.limits().isEmpty()).as("%s", understood.limits()).isEqualTo(!limited);
    assertThat(understood.caveat().isPresent()).isEqualTo(limited || !unknown.isEmpty());
  }

  private static boolean holds(UnderstoodWishes understood, String kind, String value) {
    Wishes music = understood.music();
    return switch (kind) {
      case "style" -> value.equals(music.style());
      case "key" -> isKey(music.key(), value);
      case "meter" -> value.equals(Objects.toString(music.meter()));
      case "tempo" -> isBetween(music.tempo(), value);
      case "bars" -> isBetween(understood.bars().map(Double::valueOf).orElse(null), value);
      case "task" ->
          understood.task().map(t -> t.name().toLowerCase(Locale.ROOT)).equals(Optional.of(value));
      case "temperature" -> understood.temperature().equals(Optional.of(Double.valueOf(value)));
      case "parts" -> value.equals(String.join(", ", music.parts()));
      case "plays" -> music.parts().stream().anyMatch(part -> plays(part, value));
      case "silent" -> music.parts().stream().noneMatch(part -> plays(part, value));
      case "plan" -> understood.plans().stream().map(Plan::toString).anyMatch(value::equals);
      case "cannot" ->
          understood.limits().stream()
              .anyMatch(limit -> isIn(value, limit.span().of(understood.text())));
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private static boolean isKey(Key key, String value) {
    return key != null && (" " + key).endsWith(" " + value);
  }

  private static boolean isBetween(Double number, String range) {
    String[] ends = range.split("-");
    return number != null
        && number >= Double.parseDouble(ends[0])
        && number <= Double.parseDouble(ends[ends.length - 1]);
  }

  private static boolean plays(String part, String wanted) {
    return part.equals(wanted) || part.endsWith("(" + wanted + ")");
  }

  private static boolean isIn(String words, String text) {
    return text.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
  }
}
