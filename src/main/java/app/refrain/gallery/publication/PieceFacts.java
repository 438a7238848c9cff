package app.refrain.gallery.publication;

import app.refrain.generation.Generation;
import app.refrain.model.CompositionRequest;
import app.refrain.music.Key;
import app.refrain.music.Part;
import app.refrain.music.Score;
import app.refrain.music.analysis.ScoreSummary;
import app.refrain.studio.FrozenSession;
import app.refrain.studio.score.ScoreConversion;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What a piece is like, as far as people look for pieces by it.
 *
 * @param composer whose music it is, as far as it is older than those who took part, such as
 *     Traditional; may be empty
 * @param style such as jig; empty if nobody said
 * @param key such as {@code G major}; empty if nothing pitched sounds
 * @param meter such as {@code 6/8}: the one that holds longest
 * @param tempo quarters a minute at the start
 * @param instruments of its parts, in their order
 * @param seconds how long it lasts
 * @param engine the one that wrote last, in small letters; empty if people wrote alone
 */
public record PieceFacts(
    String composer,
    String style,
    String key,
    String meter,
    int tempo,
    List<String> instruments,
    int bars,
    int seconds,
    String engine) {

  static PieceFacts of(FrozenSession session) {
    Score score = ScoreConversion.toScore(session.score());
    ScoreSummary summary = ScoreSummary.of(score);
    return new PieceFacts(
        score.credits().composer(),
        style(score, session.generations()),
        summary.writtenKey().or(summary::key).map(Key::toString).orElse(""),
        summary.meter().toString(),
        (int) Math.round(summary.tempo()),
        score.parts().stream().map(Part::instrument).toList(),
        summary.bars(),
        (int) Math.round(summary.seconds()),
        engine(session.generations()));
  }

  /** What the score says, or else what was wished for last. */
  private static String style(Score score, List<Generation> generations) {
    String written = score.credits().style();
    return written.isEmpty()
        ? generations.stream()
            .map(generation -> generation.request().wishes().style())
            .filter(Objects::nonNull)
            .findFirst()
            .orElse("")
            .toLowerCase(Locale.ROOT)
        : written.toLowerCase(Locale.ROOT);
  }

  private static String engine(List<Generation> generations) {
    return generations.stream()
        .map(Generation::request)
        .map(CompositionRequest::engine)
        .map(engine -> engine.name().toLowerCase(Locale.ROOT))
        .findFirst()
        .orElse("");
  }
}
