package app.refrain.model.text;

import app.refrain.music.ChordSymbol;
import app.refrain.music.GeneralMidi;
import app.refrain.music.Key;
import app.refrain.music.Loudness;
import app.refrain.music.Note;
import app.refrain.music.Quantizer;
import app.refrain.music.english.Grammar;
import app.refrain.music.english.Phase;
import app.refrain.music.english.Plan;
import app.refrain.music.english.Word;
import java.util.Arrays;

/**
 * What a musician knows while writing the next word, as features for the models: where in the bar
 * and the piece, which part, what the other parts sound there, which chord and key. Each feature is
 * an index that is on or off.
 */
public final class StateFeatures {

  private static final int STEPS = 97;
  private static final int OCTAVE = 12;
  private static final int BARS_TO_GO = 33;
  private static final int PHRASE = 16;
  private static final int INSTRUMENTS = 129;
  private static final int MOST = 128;

  /** General MIDI's percussion keys, and one for all others. */
  private static final int DRUMS = 48;

  /** Index of the first feature of the kind that is being named, while the kinds are laid out. */
  private int next;

  private final int phase = kind(Phase.values().length);
  private final int position = kind(STEPS);
  private final int stepsLeft = kind(STEPS);
  private final int barSteps = kind(STEPS);
  private final int beatUnit = kind(5);
  private final int slot = kind(Vocabulary.PARTS + 1);
  private final int instrument = kind(INSTRUMENTS);
  private final int role = kind(16);
  private final int parts = kind(Vocabulary.PARTS + 1);
  private final int soundingElsewhere = kind(OCTAVE);
  private final int bassElsewhere = kind(OCTAVE);
  private final int chordRoot = kind(OCTAVE + 1);
  private final int chordNotes = kind(OCTAVE);
  private final int lastPitchClass = kind(OCTAVE);
  private final int lastOctave = kind(11);
  private final int pendingPitches = kind(OCTAVE);
  private final int tonic = kind(OCTAVE + 1);
  private final int mode = kind(2);
  private final int barInPhrase = kind(PHRASE);
  private final int barsToGo = kind(BARS_TO_GO + 1);
  private final int secondPass = kind(1);

  // What the features grew by stands at their end, since weights depend on the numbers.
  private final int loudness = kind(Loudness.values().length);
  private final int density = kind(Plan.Aspect.DENSITY.levels().size());
  private final int range = kind(Plan.Aspect.RANGE.levels().size());
  private final int polyphony = kind(Plan.Aspect.POLYPHONY.levels().size());
  private final int plannedLoudness = kind(Plan.Aspect.LOUDNESS.levels().size());
  private final int pendingDrums = kind(DRUMS);
  private final int drumsElsewhere = kind(DRUMS);

  private final int[] active = new int[MOST];
  private int count;

  /** How many features there are. */
  public static int size() {
    return new StateFeatures().next;
  }

  private int kind(int values) {
    int first = next;
    next += values;
    return first;
  }

  /**
   * The features that hold now.
   *
   * @param roleOfPart the part's role, 0 to 15, if a part is being written
   */
  int[] of(Grammar state, int roleOfPart) {
    count = 0;
    on(phase, state.phase().ordinal());
    if (state.phase() != Phase.HEADER) {
      place(state);
      part(state, roleOfPart);
      harmony(state);
      plans(state);
      drums(state);
    }
    return Arrays.copyOf(active, count);
  }

  private void place(Grammar state) {
    int cursor = state.cursor() / Quantizer.STEP;
    int length = state.barLength() / Quantizer.STEP;
    on(position, Math.min(cursor, STEPS - 1));
    on(stepsLeft, Math.clamp(length - cursor, 0, STEPS - 1));
    on(barSteps, Math.min(length, STEPS - 1));
    on(beatUnit, Math.min(4, Integer.numberOfTrailingZeros(state.meter().unit())));
    on(barInPhrase, Math.max(0, state.barNumber()) % PHRASE);
    int toGo = state.barsWanted() == 0 ? BARS_TO_GO : state.barsToGo();
    on(barsToGo, Math.clamp(toGo, 0, BARS_TO_GO));
    if (state.inSecondPass()) {
      on(secondPass, 0);
    }
  }

  private void part(Grammar state, int roleOfPart) {
    on(slot, state.slot() + 1);
    on(parts, Math.min(state.partCount(), Vocabulary.PARTS));
    Word.Declare declared = state.part();
    if (declared != null) {
      on(instrument, declared.drums() ? INSTRUMENTS - 1 : declared.program());
      on(role, roleOfPart);
    }
    Note last = state.lastNote();
    if (last != null) {
      on(lastPitchClass, last.pitch() % OCTAVE);
      on(lastOctave, last.pitch() / OCTAVE);
    }
    classes(pendingPitches, state.pitches().stream().mapToInt(Integer::intValue).toArray());
  }

  private void harmony(Grammar state) {
    int[] sounding = state.soundingElsewhere();
    classes(soundingElsewhere, sounding);
    Arrays.stream(sounding).min().ifPresent(p -> on(bassElsewhere, p % OCTAVE));
    ChordSymbol chord = state.chord();
    on(chordRoot, chord.root() == null ? OCTAVE : chord.root().pitchClass());
    if (chord.root() != null) {
      int root = chord.root().pitchClass();
      classes(chordNotes, chord.quality().intervals().stream().mapToInt(i -> root + i).toArray());
    }
    Key key = state.key();
    on(tonic, key == null ? OCTAVE : key.tonic().pitchClass());
    if (key != null) {
      on(mode, key.mode().ordinal());
    }
  }

  private void plans(Grammar state) {
    on(loudness, state.loudness().ordinal());
    for (Plan plan : state.plans()) {
      int kind =
          switch (plan.aspect()) {
            case DENSITY -> density;
            case RANGE -> range;
            case POLYPHONY -> polyphony;
            case LOUDNESS -> plannedLoudness;
          };
      on(kind, plan.level());
    }
  }

  private void drums(Grammar state) {
    Word.Declare part = state.part();
    if (part != null && part.drums()) {
      drums(pendingDrums, state.pitches().stream().mapToInt(Integer::intValue).toArray());
    }
    drums(drumsElsewhere, state.drumsElsewhere());
  }

  private void drums(int kind, int[] keys) {
    long seen = 0;
    for (int key : keys) {
      int drum = key - GeneralMidi.LOWEST_DRUM;
      int value = drum >= 0 && drum < DRUMS - 1 ? drum : DRUMS - 1;
      if ((seen & 1L << value) == 0) {
        seen |= 1L << value;
        on(kind, value);
      }
    }
  }

  private void classes(int kind, int[] pitches) {
    int seen = 0;
    for (int pitch : pitches) {
      int bit = 1 << pitch % OCTAVE;
      if ((seen & bit) == 0) {
        seen |= bit;
        on(kind, pitch % OCTAVE);
      }
    }
  }

  private void on(int kind, int value) {
    active[count++] = kind + value;
  }
}
