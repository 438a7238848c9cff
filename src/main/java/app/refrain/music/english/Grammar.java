package app.refrain.music.english;

import app.refrain.music.ChordChange;
import app.refrain.music.ChordQuality;
import app.refrain.music.ChordSymbol;
import app.refrain.music.Key;
import app.refrain.music.KeyChange;
import app.refrain.music.Loudness;
import app.refrain.music.Meter;
import app.refrain.music.Note;
import app.refrain.music.PitchClassName;
import app.refrain.music.Quantizer;
import app.refrain.music.Score;
import app.refrain.music.SectionMark;
import app.refrain.music.TempoChange;
import java.util.ArrayList;
import java.util.List;

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

  /** Steps of the longest piece. */
  private static final int LONGEST = Score.MAX_TICKS / Quantizer.STEP;

  final Header header = new Header();
  final Draft draft = new Draft();
  private Phase phase = Phase.HEADER;

  private WrittenBar bar;
  private boolean secondPass;
  private int eventAt;
  private int lastEventAt;
  private int lastEventRank;
  private Key key;
  private ChordSymbol chord = ChordSymbol.NONE;

  private int slot = -1;
  private Note lastNote;
  private int cursor;
  private final List<Integer> pitches = new ArrayList<>();
  private int tied;
  private final List<Integer> velocities = new ArrayList<>();
  private Loudness loudness = Loudness.MF;
  private boolean loudnessSaid;
  private final List<Loudness> loudnessOfParts = new ArrayList<>();

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
        requireComplete();
        phase = Phase.END;
      }
      default -> {
        if (phase == Phase.HEADER) {
          header.accept(word);
        } else if (slot < 0) {
          acceptInBar(word);
        } else {
          acceptInPart(word);
        }
      }
    }
  }

  private void beginBar(int number) {
    requireComplete();
    bar = secondPass ? openBar(number) : newBar(number);
    key = draft.keyAt(bar.start, header.key);
    slot = -1;
    eventAt = 0;
    lastEventAt = 0;
    lastEventRank = -1;
    phase = Phase.BAR;
  }

  private WrittenBar newBar(int number) {
    expect(number == nextBarNumber(), "bar " + nextBarNumber());
    WrittenBar written;
    if (bar == null) {
      written =
          new WrittenBar(number, 0, header.pickup == null ? header.meterOrCommon() : header.pickup);
    } else {
      written = bar.next();
      if (bar.number == 0) {
        written.setMeter(header.meterOrCommon());
      }
    }
    expect(written.end() <= Score.MAX_TICKS, "the end, since no piece is longer");
    draft.bars.add(written);
    return written;
  }

  private WrittenBar openBar(int number) {
    return draft.bars.stream()
        .filter(
            b -> b.number == number && !b.open.isEmpty() && (bar == null || number > bar.number))
        .findFirst()
        .orElseThrow(() -> new GrammarException("a later bar that was left open"));
  }

  private void beginSecondPass() {
    requireComplete();
    expect(bar != null && !secondPass, "bars before the second pass");
    if ("vary".equals(header.task)) {
      draft.reopen(header.parts.size());
    }
    secondPass = true;
    bar = null;
    slot = -1;
    phase = Phase.SECOND_PASS;
  }

  private void acceptInBar(Word word) {
    expect(bar != null, "a bar that was left open");
    int at = bar.start + eventAt;
    eventAt = 0;
    int rankBefore = lastEventRank;
    lastEventRank = Math.max(rankBefore, Canon.eventRank(word));
    phase = Phase.BAR;
    switch (word) {
      case Word.MeterIs(Meter meter) -> bar.setMeter(meter);
      case Word.CutTo(Meter length) -> {
        expect(length.barLength() < bar.length(), "a length shorter than the bar's meter");
        bar.cutTo(length.barLength());
      }
      case Word.At(Beat beat) -> {
        eventAt = place(beat);
        lastEventRank = eventAt == lastEventAt ? rankBefore : -1;
        lastEventAt = eventAt;
        phase = Phase.EVENT_AT;
      }
      case Word.KeyIs(Key newKey) -> {
        key = newKey;
        draft.keys.add(new KeyChange(at, newKey));
      }
      case Word.TempoIs(int micros) -> draft.tempi.add(new TempoChange(at, micros));
      case Word.SectionIs(String label) -> draft.sections.add(new SectionMark(at, label));
      case Word.NoChord() -> say(at, ChordSymbol.NONE);
      case Word.ChordRoot(PitchClassName root) -> {
        say(at, new ChordSymbol(root, ChordQuality.MAJOR, null));
        phase = Phase.CHORD_ROOT;
      }
      case Word.Quality(ChordQuality quality) -> {
        say(draft.chords.removeLast().at(), new ChordSymbol(chord.root(), quality, null));
        phase = Phase.CHORD;
      }
      case Word.Over(PitchClassName bass) ->
          say(draft.chords.removeLast().at(), new ChordSymbol(chord.root(), chord.quality(), bass));
      default -> throw new GrammarException("a chord, a section, a change, or a part");
    }
  }

  private void say(int at, ChordSymbol symbol) {
    chord = symbol;
    draft.chords.add(new ChordChange(at, symbol));
  }

  private void beginPart(int part) {
    requireComplete();
    expect(bar != null, "a bar's number");
    expect(part < header.parts.size(), "one of the header's parts");
    slot = part;
    lastNote = null;
    cursor = 0;
    loudnessSaid = false;
    phase = Phase.PART;
    while (loudnessOfParts.size() <= part) {
      loudnessOfParts.add(Loudness.MF);
    }
    loudness = loudnessOfParts.get(part);
  }

  private void acceptInPart(Word word) {
    expect(phase != Phase.OPEN, "another part or bar, since this one was left open");
    switch (word) {
      case Word.Open() -> {
        expect(phase == Phase.PART && !secondPass, "notes");
        bar.open.add(slot);
        phase = Phase.OPEN;
      }
      case Word.At(Beat beat) -> {
        requireComplete();
        cursor = place(beat);
        phase = Phase.NOTE_AT;
      }
      case Word.Loud(Loudness said) -> {
        loudness = said;
        loudnessSaid = true;
        loudnessOfParts.set(slot, said);
      }
      case Word.Pitch(int pitch) -> addPitch(pitch, false);
      case Word.Drum(int drum) -> addPitch(drum, true);
      case Word.Rest() -> {
        expect(pitches.isEmpty(), "a duration after the notes");
        phase = Phase.PITCHES;
      }
      case Word.WholeTied() -> {
        requirePitches();
        tied += NoteValue.WHOLE;
        expect(tied <= LONGEST, "a shorter note, since no piece is so long");
        phase = Phase.TIED;
      }
      case Word.Length(int steps) -> endGroup(tied + steps);
      default -> throw new GrammarException("notes, a part or a bar");
    }
  }

  private void addPitch(int pitch, boolean drum) {
    expect(drum == header.parts.get(slot).drums(), drum ? "a note name" : "a drum's name");
    expect(phase != Phase.TIED, "a duration");
    expect(cursor < bar.length(), "a place before the bar's end");
    pitches.add(pitch);
    velocities.add(loudness.velocity());
    loudnessSaid = false;
    phase = Phase.PITCHES;
  }

  private void endGroup(int steps) {
    requirePitches();
    int onset = bar.start + cursor;
    int duration = steps * Quantizer.STEP;
    expect(onset + duration <= Score.MAX_TICKS, "the end, since no piece is longer");
    for (int i = 0; i < pitches.size(); i++) {
      lastNote = new Note(onset, duration, pitches.get(i), velocities.get(i));
      draft.add(slot, lastNote, bar);
    }
    cursor += duration;
    pitches.clear();
    velocities.clear();
    tied = 0;
    phase = Phase.GROUP;
  }

  private int place(Beat beat) {
    int ticks = beat.ticks(bar.meter());
    expect(
        beat.fits(bar.meter()) && ticks % Quantizer.STEP == 0,
        "a place on the grid of twelve to the quarter");
    expect(ticks < bar.length(), "a place before the bar's end");
    return ticks;
  }

  private void requirePitches() {
    expect(phase == Phase.PITCHES || phase == Phase.TIED, "a note before its duration");
  }

  private void requireComplete() {
    expect(phase != Phase.PITCHES && phase != Phase.TIED, "a duration after the notes");
    expect(phase != Phase.NOTE_AT, "notes after the place");
    expect(phase != Phase.CHORD_ROOT, "a chord's quality");
  }

  private static void expect(boolean holds, String expected) {
    if (!holds) {
      throw new GrammarException(expected);
    }
  }

  public Phase phase() {
    return phase;
  }

  /** The key in force, or null before one is said. */
  public Key key() {
    return key == null ? header.key : key;
  }

  /** The chord symbol in force. */
  public ChordSymbol chord() {
    return chord;
  }

  /** The meter of the bar, before the first bar the header's. */
  public Meter meter() {
    return bar == null ? header.meterOrCommon() : bar.meter();
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
    return secondPass;
  }

  /** Which of the header's parts is being written, -1 if none is. */
  public int slot() {
    return slot;
  }

  /** The part being written, or null. */
  public Word.Declare part() {
    return slot < 0 ? null : header.parts.get(slot);
  }

  /** How many parts the header has. */
  public int partCount() {
    return header.parts.size();
  }

  /** Ticks from the bar line at which the next event or group of notes begins. */
  public int cursor() {
    return slot < 0 ? eventAt : cursor;
  }

  /** Ticks from the bar line of the last event said to be at a place. */
  int lastEventAt() {
    return lastEventAt;
  }

  /** The {@link Canon#eventRank} of the last event at that place, -1 if none was said. */
  int lastEventRank() {
    return lastEventRank;
  }

  /** The last note of the part in this bar, or null. */
  public Note lastNote() {
    return lastNote;
  }

  /** The pitches of the group that has no duration yet. */
  public List<Integer> pitches() {
    return pitches;
  }

  /** Steps of the whole notes that the coming duration is tied to. */
  public int tied() {
    return tied;
  }

  /** The loudness of the part's next notes. */
  Loudness loudness() {
    return loudness;
  }

  /** Whether the last word said how loud the next note is. */
  boolean loudnessSaid() {
    return loudnessSaid;
  }

  /** The pitches that other parts sound where the next group begins, drums left out. */
  public int[] soundingElsewhere() {
    if (bar == null || slot < 0) {
      return new int[0];
    }
    return draft
        .soundingAt(bar, bar.start + cursor)
        .filter(v -> v.slot() != slot && !header.parts.get(v.slot()).drums())
        .mapToInt(v -> v.note().pitch())
        .toArray();
  }

  /** Whether the second pass may write this part in this bar. */
  boolean isOpen(int part) {
    return bar.open.contains(part);
  }

  /** Whether the second pass goes to the bar next. */
  boolean mayReturnTo(int number) {
    return draft.bars.stream()
        .filter(b -> !b.open.isEmpty() && (bar == null || b.number > bar.number))
        .findFirst()
        .filter(b -> b.number == number)
        .isPresent();
  }

  boolean hasOpenBars() {
    return draft.bars.stream().anyMatch(b -> !b.open.isEmpty());
  }

  /** The number of the bar after this one. */
  public int nextBarNumber() {
    return bar == null ? firstBarNumber() : bar.number + 1;
  }

  int firstBarNumber() {
    return header.pickup == null ? 1 : 0;
  }

  /** The music so far; a group without its duration is left out. */
  public Score score() {
    return draft.toScore(header);
  }
}
