package app.refrain.music.english;

import app.refrain.music.Bar;
import app.refrain.music.Bars;
import app.refrain.music.Credits;
import app.refrain.music.Meter;
import app.refrain.music.Quantizer;
import app.refrain.music.Score;
import app.refrain.music.Spelling;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts a score that {@link Quantizer} and {@link Labels} made sayable into words, in canonical
 * order.
 */
public final class Words {

  private static final int THIRTY_SECOND = Score.TICKS_PER_QUARTER / 8;

  private final Score score;
  private final Bars bars;
  private final EventWords events;
  private final List<NoteWords> notes;
  private final List<Word> words = new ArrayList<>();

  private Words(Score score) {
    this.score = score;
    bars = score.bars();
    events = new EventWords(score);
    notes = score.parts().stream().map(p -> new NoteWords(p, bars)).toList();
  }

  /** All words of a piece, header and bars. */
  public static List<Word> of(Score score) {
    Score sayable = sayable(score);
    return of(sayable, sayable.barCount());
  }

  /** The header and so many bars of a sayable piece, silent ones at the end included. */
  public static List<Word> of(Score sayable, int bars) {
    Words words = new Words(sayable);
    words.header();
    for (int i = 0; i < bars; i++) {
      words.bar(i);
    }
    return words.words;
  }

  /** The score on the text's grid and with part names that lines can begin with. */
  public static Score sayable(Score score) {
    return Labels.sayable(Spelling.reduced(Quantizer.quantize(score)));
  }

  private void header() {
    Credits credits = score.credits();
    credit("Title", credits.title());
    credit("Composer", credits.composer());
    credit("Rights", credits.rights());
    if (!credits.style().isEmpty()) {
      words.add(new Word.StyleIs(credits.style()));
    }
    if (!score.keys().isEmpty() && score.keys().getFirst().at() == 0) {
      words.add(new Word.KeyIs(score.keys().getFirst().key()));
    }
    Meter first = score.meters().getFirst().meter();
    if (bars.hasPickup()) {
      words.add(new Word.MeterIs(score.meters().get(1).meter()));
      words.add(new Word.PickupIs(first));
    } else {
      words.add(new Word.MeterIs(first));
    }
    words.add(new Word.TempoIs(score.tempi().getFirst().microsPerQuarter()));
    score.parts().forEach(p -> words.add(new Word.Declare(p.name(), p.program(), p.drums())));
  }

  private void credit(String field, String value) {
    if (!value.isEmpty()) {
      words.add(new Word.Credit(field, value));
    }
  }

  private void bar(int index) {
    Bar bar = bars.get(index);
    words.add(new Word.BarIs(bar.number()));
    if (bar.number() > 1 && !bar.meter().equals(bars.get(index - 1).meter())) {
      words.add(new Word.MeterIs(bar.meter()));
    }
    if (bar.isCut() && bar.number() > 0) {
      words.add(new Word.CutTo(fraction(bar.length())));
    }
    words.addAll(events.inBar(index));
    for (int slot = 0; slot < notes.size(); slot++) {
      List<Word> line = notes.get(slot).inBar(index, bar);
      if (!line.isEmpty()) {
        words.add(new Word.PartIs(slot));
        words.addAll(line);
      }
    }
  }

  /**
   * A length on the grid of thirty-seconds as a fraction of a whole note, in quarters if it can be.
   */
  private static Meter fraction(int ticks) {
    int beats = ticks / THIRTY_SECOND;
    int unit = 32;
    while (unit > 1 && beats % 2 == 0 && (unit > 4 || beats > Meter.MAX_BEATS)) {
      beats /= 2;
      unit /= 2;
    }
    return new Meter(beats, unit);
  }
}
