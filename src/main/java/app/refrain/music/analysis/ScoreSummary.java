package app.refrain.music.analysis;

import app.refrain.music.ChordChange;
import app.refrain.music.Key;
import app.refrain.music.Meter;
import app.refrain.music.Part;
import app.refrain.music.Score;
import app.refrain.music.analysis.form.Section;
import app.refrain.music.analysis.form.SectionFinder;
import app.refrain.music.analysis.harmony.ChordFinder;
import app.refrain.music.analysis.harmony.KeyFinder;
import app.refrain.music.analysis.metrics.ScoreMetrics;
import java.util.List;
import java.util.Optional;

/**
 * What there is to say of a piece at a glance.
 *
 * @param key the key heard; empty if nothing pitched sounds
 * @param writtenKey the first key signature; empty if there is none
 * @param meter the meter that holds longest
 * @param tempo quarter notes a minute at the start
 * @param seconds how long the piece lasts
 * @param bars a pickup counted as one
 * @param chords the piece's own chord symbols, or those heard if it has none
 * @param chordsWritten whether the chords are the piece's own
 */
public record ScoreSummary(
    String title,
    Optional<Key> key,
    Optional<Key> writtenKey,
    Meter meter,
    double tempo,
    double seconds,
    List<PartSummary> parts,
    int bars,
    int notes,
    List<ChordChange> chords,
    boolean chordsWritten,
    List<Section> sections,
    ScoreMetrics metrics) {

  /**
   * What there is to say of a part.
   *
   * @param lowest MIDI key number of the lowest note, 0 if there is none
   * @param highest MIDI key number of the highest note, 0 if there is none
   */
  public record PartSummary(String name, String instrument, int notes, int lowest, int highest) {

    static PartSummary of(Part part) {
      var pitches = part.notes().stream().mapToInt(n -> n.pitch()).summaryStatistics();
      boolean silent = pitches.getCount() == 0;
      return new PartSummary(
          part.name(),
          part.instrument(),
          part.notes().size(),
          silent ? 0 : pitches.getMin(),
          silent ? 0 : pitches.getMax());
    }
  }

  public static ScoreSummary of(Score score) {
    boolean written = !score.chords().isEmpty();
    return new ScoreSummary(
        score.credits().title(),
        KeyFinder.find(score),
        score.keys().isEmpty() ? Optional.empty() : Optional.of(score.keys().getFirst().key()),
        Spans.mainMeter(score),
        score.tempi().getFirst().bpm(),
        Spans.seconds(score),
        score.parts().stream().map(PartSummary::of).toList(),
        score.barCount(),
        score.noteCount(),
        written ? score.chords() : ChordFinder.find(score),
        written,
        SectionFinder.find(score),
        ScoreMetrics.of(score));
  }
}
