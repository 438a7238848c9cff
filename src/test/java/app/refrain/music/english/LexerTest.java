package app.refrain.music.english;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LexerTest {

  private static List<String> read(String text) {
    Tokens tokens = Lexer.read(text);
    List<String> read = new ArrayList<>();
    for (Token token = tokens.take(); token.kind() != Token.Kind.END; token = tokens.take()) {
      read.add(token.kind() + " " + token.text() + " " + token.line());
    }
    return read;
  }

  @Test
  void tellsWordsLabelsAndPunctuationApart() {
    assertThat(read("Tempo: 112.5.\nfirst flute: on 1, G4"))
        .containsExactly(
            "LABEL Tempo 1",
            "WORD 112.5 1",
            "BREAK . 1",
            "LABEL first flute 2",
            "WORD on 2",
            "WORD 1 2",
            "BREAK , 2",
            "WORD G4 2");
  }

  @Test
  void keepsParenthesesInsideAWord() {
    assertThat(read("Cm7(b5), (a b)"))
        .containsExactly(
            "WORD Cm7(b5) 1", "BREAK , 1", "BREAK ( 1", "WORD a 1", "WORD b 1", "BREAK ) 1");
  }

  @Test
  void passesMarkdownOver() {
    assertThat(read("```\n- **flute:** `G4`\n## Bar 1"))
        .containsExactly("LABEL flute 2", "WORD G4 2", "WORD Bar 3", "WORD 1 3");
  }
}
