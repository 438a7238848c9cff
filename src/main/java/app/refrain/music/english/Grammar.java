package app.refrain.music.english;

import app.refrain.music.ChordSymbol;
import app.refrain.music.Key;
import app.refrain.music.Loudness;
import app.refrain.music.Meter;
import app.refrain.music.Note;
import app.refrain.music.PitchName;
import app.refrain.music.Score;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The state of a score text after some of its words: where in the piece the next word stands, and
 * what was written.
 *
 * <p>{@link #accept} is lenient in what people do (a place said though it is implied, pitches in
 * any order) and refuses only what has no meaning; what canonical text may say next is {@link
 * Canon}'s to know. A group of notes without a place begins where the group before it ended, or at
 * the bar line.
 */
public final class Grammar {

  final Header header = new Header();
  final Draft draft = new Draft();
  private final BarOrder order = new BarOrder(header, draft);
  private Phase phase = Phase.HEADER;

  /** The bar being written, or null. */
  private WrittenBar bar;

  private BarHead head;

  /** The part being written in that bar, or null. */
  private PartLine line;

  private final Map<Integer, Loudness> loudnessOfParts = new HashMap<>();

  /**
   * Takes the next word in.
   *
   * @throws GrammarException if the word has no meaning here
   */
  public void accept(Word word) {
    switch (word) {
      case Word.BarIs(int number) -> beginBar(number);
      case Word.PartIs(int part) -> beginPart(part);
      case Word.SecondPass() -> beginSecondPass();
      case Word.End() -> {
        phase.requireComplete();
        phase = Phase.END;
      }
      default -> {
        if (phase == Phase.HEADER) {
          header.accept(word);
        } else if (line != null) {
          acceptInLine(word);
        } else {
          acceptInHead(word);
        }
      }
    }
  }

  private void acceptInHead(Word word) {
    GrammarException.unless(bar != null, "a bar that was left open");
    boolean changesLength = word instanceof Word.MeterIs || word instanceof Word.CutTo;
    GrammarException.unless(!inSecondPass() || !changesLength, "a part that was left open");
    phase = head.accept(word);
  }

  private void beginBar(int number) {
    phase.requireComplete();
    bar = order.begin(number);
    head = new BarHead(bar, draft);
    line = null;
    phase = Phase.BAR;
  }

  private void beginSecondPass() {
    phase.requireComplete();
    order.beginSecondPass();
    bar = null;
    line = null;
    phase = Phase.SECOND_PASS;
  }

  private void beginPart(int slot) {
    phase.requireComplete();
    GrammarException.unless(bar != null, "a bar's number");
    GrammarException.unless(slot < header.parts.size(), "one of the header's parts");
    Loudness loudness = loudnessOfParts.getOrDefault(slot, Loudness.MF);
    line = new PartLine(slot, header.parts.get(slot), bar, draft, loudness);
    phase = Phase.PART;
  }

  private void acceptInLine(Word word) {
    GrammarException.unless(!(word instanceof Word.Open && inSecondPass()), "notes");
    phase = line.accept(word);
    loudnessOfParts.put(line.slot, line.loudness());
  }

  public Phase phase() {
    return phase;
  }

  /** The key in force, or null before one is said. */
  public Key key() {
    return bar == null ? header.key : draft.keyAt(bar.start + cursor(), header.key);
  }

  /** The name that the key in force gives a pitch. */
  PitchName spell(int pitch) {
    return (key() == null ? Key.C_MAJOR : key()).spell(pitch);
  }

  /** The chord symbol in force where the next event or group of notes begins. */
  public ChordSymbol chord() {
    return bar == null ? ChordSymbol.NONE : draft.chordAt(bar.start + cursor());
  }

  /** The meter of the bar, before the first bar the header's. */
  public Meter meter() {
    return bar == null ? header.meterOrCommon() : bar.meter();
  }

  /** What the bar is asked to be like. */
  public Collection<Plan> plans() {
    return bar == null ? List.of() : Collections.unmodifiableCollection(bar.plans.values());
  }

  /** The number of the bar being written, -1 if none is. */
  public int barNumber() {
    return bar == null ? -1 : bar.number;
  }

  /** Ticks from the start of the piece. */
  public int barStart() {
    return bar == null ? 0 : bar.start;
  }

  /** Ticks. */
  public int barLength() {
    return bar == null ? meter().barLength() : bar.length();
  }

  /** How many bars the header asks for, 0 if it does not say. */
  public int barsWanted() {
    return header.barsWanted;
  }

  /** How many of the bars asked for come after this one. */
  public int barsToGo() {
    return header.barsWanted - 1 - (barNumber() - firstBarNumber());
  }

  public boolean inSecondPass() {
    return order.inSecondPass();
  }

  /** Which of the header's parts is being written, -1 if none is. */
  public int slot() {
    return line == null ? -1 : line.slot;
  }

  /** The part being written, or null. */
  public Word.Declare part() {
    return line == null ? null : line.part();
  }

  /** How many parts the header has. */
  public int partCount() {
    return header.parts.size();
  }

  /** Ticks from the bar line at which the next event or group of notes begins. */
  public int cursor() {
    return line != null ? line.cursor() : head != null ? head.at() : 0;
  }

  /** The events of the bar being written. */
  BarHead head() {
    return head;
  }

  /** The last note of the part in this bar, or null. */
  public Note lastNote() {
    return line == null ? null : line.lastNote();
  }

  /** The pitches of the group that has no duration yet. */
  public List<Integer> pitches() {
    return line == null ? List.of() : line.pitches();
  }

  /** Steps of the whole notes that the coming duration is tied to. */
  public int tied() {
    return line == null ? 0 : line.tied();
  }

  /** The loudness of the part's next notes; {@code mf} if no part is being written. */
  public Loudness loudness() {
    return line == null ? Loudness.MF : line.loudness();
  }

  /** Whether the last word said how loud the next note is. */
  boolean loudnessSaid() {
    return line != null && line.loudnessSaid();
  }

  /** The pitches that other parts sound where the next group begins, drums left out. */
  public int[] soundingElsewhere() {
    if (line == null) {
      return new int[0];
    }
    return draft
        .soundingAt(bar, bar.start + line.cursor())
        .filter(v -> v.slot() != line.slot && !header.parts.get(v.slot()).drums())
        .mapToInt(v -> v.note().pitch())
        .toArray();
  }

  /** The percussion keys that drum parts strike where the next group begins. */
  public int[] drumsElsewhere() {
    if (line == null) {
      return new int[0];
    }
    int tick = bar.start + line.cursor();
    return bar.begun.stream()
        .filter(v -> v.slot() != line.slot && header.parts.get(v.slot()).drums())
        .filter(v -> v.note().onset() == tick)
        .mapToInt(v -> v.note().pitch())
        .toArray();
  }

  /** Whether the second pass may write this part in this bar. */
  boolean isOpen(int part) {
    return bar.open.contains(part);
  }

  /** Whether the second pass goes to the bar next. */
  boolean mayReturnTo(int number) {
    return order.mayReturnTo(number);
  }

  boolean hasOpenBars() {
    return draft.openAfter(null).isPresent();
  }

  /** The number of the bar after this one. */
  public int nextBarNumber() {
    return order.nextNumber();
  }

  int firstBarNumber() {
    return order.firstNumber();
  }

  /** The music so far; a group without its duration is left out. */
  public Score score() {
    return draft.toScore(header);
  }
}
