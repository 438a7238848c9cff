package app.refrain.studio.page;

import app.refrain.music.Key;
import app.refrain.music.Part;
import app.refrain.music.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a score is like, in words for people. */
final class PieceFacts {

  private PieceFacts() {}

  /** Such as {@code G major · 6/8 · 112 quarters a minute · 16 bars · flute, nylon guitar}. */
  static String line(Score score) {
    List<String> facts = new ArrayList<>();
    Key key = score.keyAt(0);
    if (key != null) {
      facts.add(key.toString());
    }
    facts.add(score.meters().getLast().meter().toString());
    facts.add("%.0f quarters a minute".formatted(score.tempi().getFirst().bpm()));
    facts.add("%d bars".formatted(score.barCount()));
    String instruments =
        score.parts().stream().map(Part::instrument).distinct().collect(Collectors.joining(", "));
    if (!instruments.isEmpty()) {
      facts.add(instruments);
    }
    return String.join(" · ", facts);
  }
}
