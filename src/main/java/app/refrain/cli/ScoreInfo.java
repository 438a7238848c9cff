package app.refrain.cli;

import app.refrain.music.Bar;
import app.refrain.music.Bars;
import app.refrain.music.ChordChange;
import app.refrain.music.Score;
import app.refrain.music.analysis.ScoreSummary;
import app.refrain.music.analysis.form.Section;
import app.refrain.music.analysis.metrics.ScoreMetrics;
import app.refrain.music.performance.Understanding;
import java.util.List;

/**
 * What {@code info} says of a score, in the shape of its JSON.
 *
 * @param summary one line, with how the file was understood
 * @param key the key heard; null if nothing pitched sounds
 * @param writtenKey the first key signature; null if there is none
 * @param meter the meter that holds longest
 * @param tempo quarter notes a minute at the start
 * @param bars a pickup counted as one
 * @param chordsWritten whether the chords stand in the score; else they are heard
 */
record ScoreInfo(
    String summary,
    String title,
    String style,
    String composer,
    String key,
    String writtenKey,
    String meter,
    double tempo,
    double seconds,
    int bars,
    int notes,
    List<ScoreSummary.PartSummary> parts,
    boolean chordsWritten,
    List<Chord> chords,
    List<Passage> sections,
    ScoreMetrics metrics) {

  /**
   * A chord and where it begins.
   *
   * @param bar as musicians count, a pickup is 0
   * @param beat of the bar's meter, from 1
   */
  record Chord(int bar, double beat, String symbol) {

    static Chord of(ChordChange change, Bars bars) {
      Bar bar = bars.at(change.at());
      double beats = (double) (change.at() - bar.start()) / bar.meter().beatLength();
      return new Chord(bar.number(), 1 + beats, change.symbol().toString());
    }
  }

  /**
   * A section of the form.
   *
   * @param transposition semitones above the first section of the same label
   */
  record Passage(String label, int firstBar, int lastBar, int transposition) {

    static Passage of(Section section, Bars bars) {
      int first = bars.get(section.firstBar()).number();
      return new Passage(
          section.label(), first, first + section.bars() - 1, section.transposition());
    }
  }

  static ScoreInfo of(Understanding understanding) {
    Score score = understanding.score();
    ScoreSummary summary = ScoreSummary.of(score);
    Bars bars = score.bars();
    return new ScoreInfo(
        understanding.summary(),
        score.credits().title(),
        score.credits().style(),
        score.credits().composer(),
        summary.key().map(Object::toString).orElse(null),
        summary.writtenKey().map(Object::toString).orElse(null),
        summary.meter().toString(),
        summary.tempo(),
        summary.seconds(),
        summary.bars(),
        summary.notes(),
        summary.parts(),
        summary.chordsWritten(),
        summary.chords().stream().map(c -> Chord.of(c, bars)).toList(),
        summary.sections().stream().map(s -> Passage.of(s, bars)).toList(),
        summary.metrics());
  }
}
