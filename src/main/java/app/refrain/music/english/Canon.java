package app.refrain.music.english;

import app.refrain.music.Loudness;
import app.refrain.music.Meter;
import app.refrain.music.Note;
import app.refrain.music.PitchName;
import app.refrain.music.Quantizer;
import java.util.List;

/**
 * Canonical score text: of everything that {@link Grammar} understands, the one way that the
 * printer writes it. A language model masked by this rule can only write text that parses to what
 * it prints.
 */
public final class Canon {

  /** The longest note that canonical text holds, in steps: sixty-four whole notes. */
  private static final int LONGEST = 64 * NoteValue.WHOLE;

  private static final List<String> CREDITS = List.of("Title", "Composer", "Rights");

  private static final int FIRST_PLAN = 5;

  private static final int LAST_EVENT = FIRST_PLAN + Plan.Aspect.values().length;

  private Canon() {}

  /** Whether the word may come next. */
  public static boolean allows(Grammar state, Word word) {
    return switch (state.phase()) {
      case HEADER -> header(state, word);
      case BAR, CHORD -> state.inSecondPass() ? next(state, word) : bar(state, word);
      case EVENT_AT -> event(state, word);
      case CHORD_ROOT -> word instanceof Word.Quality;
      case PART -> notes(state, word) || word instanceof Word.Open && mayLeaveOpen(state);
      case NOTE_AT -> pitch(state, word);
      case PITCHES -> pitch(state, word) || !state.loudnessSaid() && duration(state, word);
      case TIED -> duration(state, word);
      case GROUP -> notes(state, word) || !state.loudnessSaid() && next(state, word);
      case OPEN -> next(state, word);
      case SECOND_PASS -> word instanceof Word.BarIs b && state.mayReturnTo(b.number());
      case END -> false;
    };
  }

  private static boolean header(Grammar state, Word word) {
    return switch (word) {
      case Word.BarIs(int number) -> state.partCount() > 0 && number == state.firstBarNumber();
      case Word.Declare part -> !state.header.declares(part.name());
      default -> state.partCount() == 0 && headerRank(word) > state.header.rank();
    };
  }

  /** The order of the header's words; -1 for words of other places. */
  static int headerRank(Word word) {
    return switch (word) {
      case Word.Credit credit -> CREDITS.indexOf(credit.field());
      case Word.TaskIs task -> 3;
      case Word.StyleIs style -> 4;
      case Word.KeyIs key -> 5;
      case Word.MeterIs meter -> 6;
      case Word.PickupIs pickup -> 7;
      case Word.TempoIs tempo -> 8;
      case Word.BarsWanted bars -> 9;
      case Word.Declare part -> 10;
      default -> -1;
    };
  }

  /** The order of the events at one place in a bar; -1 for words of other places. */
  static int eventRank(Word word) {
    return switch (word) {
      case Word.MeterIs meter -> 0;
      case Word.CutTo cut -> 1;
      case Word.KeyIs key -> 2;
      case Word.TempoIs tempo -> 3;
      case Word.SectionIs section -> 4;
      case Word.PlanIs(Plan plan) -> FIRST_PLAN + plan.aspect().ordinal();
      case Word.ChordRoot root -> LAST_EVENT;
      case Word.NoChord none -> LAST_EVENT;
      default -> -1;
    };
  }

  private static boolean bar(Grammar state, Word word) {
    return switch (word) {
      case Word.Over over -> state.phase() == Phase.CHORD;
      case Word.At at -> eventPlace(state, at);
      case Word.MeterIs(Meter meter) ->
          event(state, word) && state.barNumber() > 1 && !meter.equals(state.meter());
      case Word.CutTo(Meter length) -> event(state, word) && length.barLength() < state.barLength();
      default -> event(state, word) || next(state, word);
    };
  }

  private static boolean eventPlace(Grammar state, Word.At at) {
    int ticks = fits(state, at) ? at.beat().ticks(state.meter()) : 0;
    int last = state.head().lastPlace();
    return ticks > last || ticks == last && ticks > 0 && state.head().lastRank() < LAST_EVENT;
  }

  private static boolean event(Grammar state, Word word) {
    int rank = eventRank(word);
    boolean placed = state.phase() == Phase.EVENT_AT;
    boolean allowedHere =
        placed ? rank > 1 && !(word instanceof Word.PlanIs) : state.head().lastPlace() == 0;
    return rank > state.head().lastRank() && allowedHere;
  }

  private static boolean mayLeaveOpen(Grammar state) {
    return !state.inSecondPass() && !state.loudnessSaid();
  }

  private static boolean notes(Grammar state, Word word) {
    return word instanceof Word.At at
        ? !state.loudnessSaid() && place(state, at)
        : pitch(state, word);
  }

  private static boolean fits(Grammar state, Word.At at) {
    if (!at.beat().fits(state.meter())) {
      return false;
    }
    int ticks = at.beat().ticks(state.meter());
    return ticks < state.barLength() && ticks % Quantizer.STEP == 0;
  }

  /** A place is said where it is not implied, and never goes back. */
  private static boolean place(Grammar state, Word.At at) {
    if (!fits(state, at)) {
      return false;
    }
    int ticks = at.beat().ticks(state.meter());
    Note last = state.lastNote();
    if (last == null) {
      return ticks > 0;
    }
    int lastOnset = last.onset() - state.barStart();
    return ticks != state.cursor()
        && (ticks > lastOnset || ticks == lastOnset && last.duration() > Quantizer.STEP);
  }

  /** The pitches of a group rise; their loudness is said where it changes. */
  private static boolean pitch(Grammar state, Word word) {
    if (word instanceof Word.Loud(Loudness loudness)) {
      return !state.loudnessSaid() && loudness != state.loudness() && mayRise(state, 127);
    }
    return switch (word) {
      case Word.Pitch(int pitch) -> !state.part().drums() && mayRise(state, pitch);
      case Word.NamedPitch(PitchName name) ->
          !state.part().drums()
              && mayRise(state, name.pitch())
              && !state.spell(name.pitch()).equals(name);
      case Word.Drum(int key) -> state.part().drums() && mayRise(state, key);
      default -> false;
    };
  }

  private static boolean mayRise(Grammar state, int pitch) {
    return state.cursor() < state.barLength()
        && (state.pitches().isEmpty() || pitch > state.pitches().getLast());
  }

  /** Of groups that begin together the longest comes first. */
  private static boolean duration(Grammar state, Word word) {
    Note last = state.lastNote();
    boolean together = last != null && last.onset() == state.barStart() + state.cursor();
    int most = together ? last.duration() / Quantizer.STEP - 1 : LONGEST;
    return switch (word) {
      case Word.WholeTied tied -> state.tied() + NoteValue.WHOLE + 1 <= most;
      case Word.Length(int steps) -> state.tied() + steps <= most;
      default -> false;
    };
  }

  /** What may follow a finished part or bar. */
  private static boolean next(Grammar state, Word word) {
    return switch (word) {
      case Word.PartIs(int slot) ->
          slot > state.slot()
              && slot < state.partCount()
              && (!state.inSecondPass() || state.isOpen(slot));
      case Word.BarIs(int number) ->
          state.inSecondPass() ? state.mayReturnTo(number) : number == state.barNumber() + 1;
      case Word.SecondPass second -> state.hasOpenBars() && !state.inSecondPass();
      case Word.End end -> true;
      default -> false;
    };
  }
}
