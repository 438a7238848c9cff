package app.refrain.music.english;

import app.refrain.music.Bar;
import app.refrain.music.Bars;
import app.refrain.music.ChordSymbol;
import app.refrain.music.Score;
import app.refrain.music.Timed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Puts what happens in the bars, apart from notes, into words. */
final class EventWords {

  private final Bars bars;

  /** By bar index and tick, the words of each event, in the order of {@link Canon#eventRank}. */
  private final Map<Integer, TreeMap<Integer, List<List<Word>>>> events = new HashMap<>();

  /**
   * @param score as {@link Words#sayable} makes it
   */
  EventWords(Score score) {
    bars = score.bars();
    gather(score.keys(), k -> k.at() == 0 ? List.of() : List.of(new Word.KeyIs(k.key())));
    gather(
        score.tempi(),
        t -> t.at() == 0 ? List.of() : List.of(new Word.TempoIs(t.microsPerQuarter())));
    gather(score.sections(), s -> List.of(new Word.SectionIs(s.label())));
    gather(score.chords(), c -> chord(c.symbol()));
  }

  private <T extends Timed> void gather(List<T> changes, Function<T, List<Word>> say) {
    for (T change : changes) {
      List<Word> words = say.apply(change);
      if (!words.isEmpty()) {
        events
            .computeIfAbsent(bars.indexAt(change.at()), bar -> new TreeMap<>())
            .computeIfAbsent(change.at(), at -> new ArrayList<>())
            .add(words);
      }
    }
  }

  /** The words of a chord symbol. */
  static List<Word> chord(ChordSymbol symbol) {
    if (symbol.root() == null) {
      return List.of(new Word.NoChord());
    }
    List<Word> words = new ArrayList<>();
    words.add(new Word.ChordRoot(symbol.root()));
    words.add(new Word.Quality(symbol.quality()));
    if (symbol.bass() != null) {
      words.add(new Word.Over(symbol.bass()));
    }
    return words;
  }

  /** The events of a bar, each with its place unless that is the bar line. */
  List<Word> inBar(int index) {
    Bar bar = bars.get(index);
    List<Word> words = new ArrayList<>();
    events
        .getOrDefault(index, new TreeMap<>())
        .forEach(
            (at, said) -> {
              for (List<Word> event : said) {
                if (at > bar.start()) {
                  words.add(new Word.At(Beat.at(at - bar.start(), bar.meter())));
                }
                words.addAll(event);
              }
            });
    return words;
  }
}
