package app.refrain.music.english;

import app.refrain.music.Bar;
import app.refrain.music.Bars;
import app.refrain.music.Credits;
import app.refrain.music.Loudness;
import app.refrain.music.Meter;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Quantizer;
import app.refrain.music.Score;
import app.refrain.music.Timed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Puts a score that {@link Quantizer} and {@link Labels} made sayable into words, in canonical
 * order.
 */
public final class Words {

  private static final int SIXTEENTH = Score.TICKS_PER_QUARTER / 4;

  private static final Comparator<Note> IN_LINE =
      Comparator.comparingInt(Note::onset)
          .thenComparing(Comparator.comparingInt(Note::duration).reversed())
          .thenComparingInt(Note::pitch)
          .thenComparingInt(Note::velocity);

  private final Score score;
  private final Bars bars;
  private final List<Word> words = new ArrayList<>();
  private final Loudness[] loudness;

  /** Per part, the notes not said yet, by bar index. */
  private final List<TreeMap<Integer, List<Note>>> notes = new ArrayList<>();

  private Words(Score score) {
    this.score = score;
    bars = score.bars();
    loudness = new Loudness[score.parts().size()];
    Arrays.fill(loudness, Loudness.MF);
    for (Part part : score.parts()) {
      TreeMap<Integer, List<Note>> byBar = new TreeMap<>();
      part.notes().stream()
          .sorted(IN_LINE)
          .forEach(
              n -> byBar.computeIfAbsent(bars.indexAt(n.onset()), i -> new ArrayList<>()).add(n));
      notes.add(byBar);
    }
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
    return Labels.sayable(Quantizer.quantize(score));
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
    events(bar);
    for (int slot = 0; slot < notes.size(); slot++) {
      List<Note> line = notes.get(slot).get(index);
      if (line != null) {
        words.add(new Word.PartIs(slot));
        line(bar, slot, line);
      }
    }
  }

  /** A length on the grid of sixteenths as a fraction of a whole note, in quarters if it can be. */
  private static Meter fraction(int ticks) {
    int beats = ticks / SIXTEENTH;
    int unit = 16;
    while (unit > 1 && beats % 2 == 0 && (unit > 4 || beats > Meter.MAX_BEATS)) {
      beats /= 2;
      unit /= 2;
    }
    return new Meter(beats, unit);
  }

  private void events(Bar bar) {
    TreeMap<Integer, List<Consumer<List<Word>>>> events = new TreeMap<>();
    gather(events, bar, score.keys(), k -> List.of(new Word.KeyIs(k.key())), true);
    gather(events, bar, score.tempi(), t -> List.of(new Word.TempoIs(t.microsPerQuarter())), true);
    gather(events, bar, score.sections(), s -> List.of(new Word.SectionIs(s.label())), false);
    gather(events, bar, score.chords(), c -> ChordReader.words(c.symbol()), false);
    events.forEach(
        (at, said) ->
            said.forEach(
                event -> {
                  if (at > bar.start()) {
                    words.add(new Word.At(Beat.at(at - bar.start(), bar.meter())));
                  }
                  event.accept(words);
                }));
  }

  private static <T extends Timed> void gather(
      TreeMap<Integer, List<Consumer<List<Word>>>> events,
      Bar bar,
      List<T> changes,
      Function<T, List<Word>> say,
      boolean saidInHeader) {
    for (T change : changes) {
      if (bar.contains(change.at()) && !(saidInHeader && change.at() == 0)) {
        events
            .computeIfAbsent(change.at(), at -> new ArrayList<>())
            .add(to -> to.addAll(say.apply(change)));
      }
    }
  }

  private void line(Bar bar, int slot, List<Note> line) {
    int implied = bar.start();
    for (int i = 0; i < line.size(); ) {
      Note first = line.get(i);
      if (first.onset() != implied) {
        words.add(new Word.At(Beat.at(first.onset() - bar.start(), bar.meter())));
      }
      for (; i < line.size() && together(first, line.get(i)); i++) {
        pitch(slot, line.get(i));
      }
      length(first.duration() / Quantizer.STEP);
      implied = first.end();
    }
  }

  private static boolean together(Note a, Note b) {
    return a.onset() == b.onset() && a.duration() == b.duration();
  }

  private void pitch(int slot, Note note) {
    Loudness now = Loudness.of(note.velocity());
    if (now != loudness[slot]) {
      words.add(new Word.Loud(now));
      loudness[slot] = now;
    }
    boolean drum = score.parts().get(slot).drums();
    words.add(drum ? new Word.Drum(note.pitch()) : new Word.Pitch(note.pitch()));
  }

  private void length(int steps) {
    int rest = steps;
    for (; rest > NoteValue.WHOLE; rest -= NoteValue.WHOLE) {
      words.add(new Word.WholeTied());
    }
    words.add(new Word.Length(rest));
  }
}
