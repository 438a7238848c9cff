package app.refrain.music.english;

import app.refrain.music.ChordChange;
import app.refrain.music.ChordQuality;
import app.refrain.music.ChordSymbol;
import app.refrain.music.Key;
import app.refrain.music.Meter;
import app.refrain.music.PitchClassName;
import app.refrain.music.SectionMark;
import app.refrain.music.TempoChange;

/** The words after a bar's number: what changes in the bar, and its chords. */
final class BarHead {

  private final WrittenBar bar;
  private final Draft draft;
  private int at;
  private int lastPlace;
  private int lastRank = -1;

  BarHead(WrittenBar bar, Draft draft) {
    this.bar = bar;
    this.draft = draft;
  }

  /** Takes the next word in and says what the text stands after. */
  Phase accept(Word word) {
    int place = bar.start + at;
    at = 0;
    int rankBefore = lastRank;
    lastRank = Math.max(rankBefore, Canon.eventRank(word));
    switch (word) {
      case Word.MeterIs(Meter meter) -> {
        GrammarException.unless(place == bar.start, "a change of meter at the start of a bar");
        bar.setMeter(meter);
      }
      case Word.CutTo(Meter length) -> {
        GrammarException.unless(
            length.barLength() < bar.length(), "a length shorter than the bar's meter");
        bar.cutTo(length.barLength());
      }
      case Word.At(Beat beat) -> {
        at = bar.place(beat);
        lastRank = at == lastPlace ? rankBefore : -1;
        lastPlace = at;
        return Phase.EVENT_AT;
      }
      case Word.KeyIs(Key key) -> draft.keys.put(place, key);
      case Word.TempoIs(int micros) -> draft.tempi.add(new TempoChange(place, micros));
      case Word.SectionIs(String label) -> draft.sections.add(new SectionMark(place, label));
      case Word.PlanIs(Plan plan) -> {
        GrammarException.unless(place == bar.start, "a plan at the start of a bar");
        bar.plans.put(plan.aspect(), plan);
      }
      case Word.NoChord() -> draft.chords.add(new ChordChange(place, ChordSymbol.NONE));
      case Word.ChordRoot(PitchClassName root) -> {
        draft.chords.add(new ChordChange(place, new ChordSymbol(root, ChordQuality.MAJOR, null)));
        return Phase.CHORD_ROOT;
      }
      case Word.Quality(ChordQuality quality) -> {
        ChordChange said = draft.chords.removeLast();
        draft.chords.add(
            new ChordChange(said.at(), new ChordSymbol(said.symbol().root(), quality, null)));
        return Phase.CHORD;
      }
      case Word.Over(PitchClassName bass) -> {
        ChordChange said = draft.chords.removeLast();
        ChordSymbol symbol = said.symbol();
        draft.chords.add(
            new ChordChange(said.at(), new ChordSymbol(symbol.root(), symbol.quality(), bass)));
      }
      default -> throw new GrammarException("a chord, a section, a change, or a part");
    }
    return Phase.BAR;
  }

  /** Ticks from the bar line at which the next event happens. */
  int at() {
    return at;
  }

  /** Ticks from the bar line of the last event said to be at a place. */
  int lastPlace() {
    return lastPlace;
  }

  /** The {@link Canon#eventRank} of the last event at that place, -1 if none was said. */
  int lastRank() {
    return lastRank;
  }
}
