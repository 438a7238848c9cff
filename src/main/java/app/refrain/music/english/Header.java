package app.refrain.music.english;

import app.refrain.music.Credits;
import app.refrain.music.Key;
import app.refrain.music.Meter;
import app.refrain.music.TempoChange;
import java.util.ArrayList;
import java.util.List;

/** What the words before the first bar have said so far. */
final class Header {

  Credits credits = Credits.NONE;
  String task;
  Key key;
  Meter meter;
  Meter pickup;
  TempoChange tempo;
  int barsWanted;
  private int rank = -1;
  final List<Word.Declare> parts = new ArrayList<>();

  /** Takes a word of the header in; words of other places are refused. */
  void accept(Word word) {
    rank = Canon.headerRank(word);
    switch (word) {
      case Word.Credit(String field, String value) -> credits = credited(field, value);
      case Word.TaskIs(String name) -> task = name;
      case Word.StyleIs(String style) -> credits = credits.withStyle(style);
      case Word.KeyIs(Key first) -> key = first;
      case Word.MeterIs(Meter first) -> meter = first;
      case Word.PickupIs(Meter length) -> pickup = length;
      case Word.TempoIs(int micros) -> tempo = new TempoChange(0, micros);
      case Word.BarsWanted(int bars) -> barsWanted = bars;
      case Word.Declare part -> declare(part);
      default -> throw new GrammarException("the header's fields or the first bar");
    }
  }

  private Credits credited(String field, String value) {
    return switch (field) {
      case "Title" -> credits.withTitle(value);
      case "Composer" -> new Credits(credits.title(), credits.style(), value, credits.rights());
      default -> new Credits(credits.title(), credits.style(), credits.composer(), value);
    };
  }

  /** The {@link Canon#headerRank} of the last word. */
  int rank() {
    return rank;
  }

  boolean declares(String name) {
    return parts.stream().anyMatch(p -> p.name().equalsIgnoreCase(name));
  }

  private void declare(Word.Declare part) {
    if (declares(part.name())) {
      throw new GrammarException(
          "another name than " + part.name() + ", which is taken by an earlier part");
    }
    parts.add(part);
  }

  /** The meter of the first bar, be it a pickup. */
  Meter firstMeter() {
    return pickup == null ? meterOrCommon() : pickup;
  }

  Meter meterOrCommon() {
    return meter == null ? Meter.COMMON : meter;
  }
}
