package app.refrain.model.text;

import app.refrain.music.ChordQuality;
import app.refrain.music.GeneralMidi;
import app.refrain.music.Key;
import app.refrain.music.Meter;
import app.refrain.music.PitchClassName;
import app.refrain.music.Quantizer;
import app.refrain.music.TempoChange;
import app.refrain.music.english.Beat;
import app.refrain.music.english.Word;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;

/**
 * The words that the models know, each with its token number. A part's announcement takes two
 * tokens, its role and its instrument; every other word one. Numbers never change: weights depend
 * on them.
 */
public final class Vocabulary {

  /** Fills windows up. */
  public static final int PADDING = 0;

  /** The most parts a piece can have. */
  public static final int PARTS = 16;

  /** The highest bar number. */
  public static final int BARS = 256;

  private static final List<String> TASKS =
      List.of("new", "continue", "infill", "harmonize", "vary");

  private static final List<String> STYLES =
      List.of(
          """
          jig, reel, pop song, dance tune, air, chorale, hornpipe, slip jig, lead sheet vocal, march, waltz, waltz-time air,
          lead sheet big band, country dance, lead sheet easy listening, strathspey, morris dance, lead sheet swing, clog,
          set dance, lead sheet popular song, lead sheet ballad, playford dance, lead sheet musical, lead sheet folk, carol,
          fling, polka, lead sheet, hymn, blues, lullaby"""
              .split(",\\s*"));

  private static final List<String> ROLES =
      List.of(
          "part",
          "melody",
          "chords",
          "bridge",
          "accompaniment",
          "soprano",
          "alto",
          "tenor",
          "bass",
          "lead",
          "harmony");

  private static final List<Meter> METERS =
      List.of(
              "2/4 3/4 4/4 5/4 6/4 7/4 1/4 2/2 3/2 4/2 1/2 3/8 4/8 5/8 6/8 7/8 9/8 12/8 1/8 2/8 3/16 6/16 9/16 12/16 8/8 10/4 8/4 9/4 12/4"
                  .split(" "))
          .stream()
          .map(Meter::parse)
          .toList();

  private static final int LOWEST_TEMPO = 30;
  private static final int TEMPI = 36;

  /** Each tempo of the vocabulary is this much faster than the one before. */
  private static final double TEMPO_STEP = 1.07;

  private final List<Word> words = new ArrayList<>();
  private final Map<Object, Integer> ids = new HashMap<>();
  private final String checksum;

  /** The one vocabulary of this application. */
  public static final Vocabulary STANDARD = new Vocabulary();

  private Vocabulary() {
    put("padding", null);
    put(new Word.End());
    put(new Word.SecondPass());
    put(new Word.Open());
    put(new Word.NoChord());
    put(new Word.WholeTied());
    TASKS.forEach(t -> put(new Word.TaskIs(t)));
    STYLES.forEach(s -> put(new Word.StyleIs(s)));
    for (Key.Mode mode : Key.Mode.values()) {
      for (int fifths = -7; fifths <= 7; fifths++) {
        put(new Word.KeyIs(new Key(fifths, mode)));
      }
    }
    METERS.forEach(m -> put(new Word.MeterIs(m)));
    METERS.forEach(m -> put(new Word.PickupIs(m)));
    METERS.forEach(m -> put(new Word.CutTo(m)));
    for (int i = 0; i < TEMPI; i++) {
      put(new Word.TempoIs(TempoChange.microsOf(LOWEST_TEMPO * Math.pow(TEMPO_STEP, i))));
    }
    for (int bars = 1; bars <= BARS; bars++) {
      put(new Word.BarsWanted(bars));
    }
    ROLES.forEach(r -> put("role " + r, null));
    for (int program = 0; program < 128; program++) {
      put("instrument " + GeneralMidi.instrument(program), null);
    }
    put("instrument " + GeneralMidi.DRUMS, null);
    for (int number = 0; number <= BARS; number++) {
      put(new Word.BarIs(number));
    }
    for (char label = 'A'; label <= 'H'; label++) {
      put(new Word.SectionIs(String.valueOf(label)));
    }
    beats().forEach(b -> put(new Word.At(b)));
    for (int fifths = -15; fifths <= 19; fifths++) {
      PitchClassName name = PitchClassName.ofFifths(fifths);
      put(new Word.ChordRoot(name));
      put(new Word.Over(name));
    }
    for (ChordQuality quality : ChordQuality.values()) {
      put(new Word.Quality(quality));
    }
    for (int slot = 0; slot < PARTS; slot++) {
      put(new Word.PartIs(slot));
    }
    for (int pitch = 0; pitch < 128; pitch++) {
      put(new Word.Pitch(pitch));
    }
    for (int key = 0; key < 128; key++) {
      put(new Word.Drum(key));
    }
    for (int steps = 1; steps <= 48; steps++) {
      put(new Word.Length(steps));
    }
    checksum = checksum(words.toString() + STYLES + ROLES);
  }

  /** Every place on the grid that the meters' bars have, in the order of their names. */
  private static List<Beat> beats() {
    TreeSet<String> seen = new TreeSet<>();
    List<Beat> beats = new ArrayList<>();
    for (Meter meter : METERS) {
      for (int ticks = 0; ticks < meter.barLength(); ticks += Quantizer.STEP) {
        Beat beat = Beat.at(ticks, meter);
        if (seen.add(beat.toString())) {
          beats.add(beat);
        }
      }
    }
    return beats;
  }

  private void put(Word word) {
    put(word, word);
  }

  private void put(Object key, Word word) {
    ids.put(key, words.size());
    words.add(word);
  }

  private static String checksum(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JVM has SHA-256", e);
    }
  }

  public int size() {
    return words.size();
  }

  /** Changes when any number means something else. */
  public String checksum() {
    return checksum;
  }

  /** The word of a token, null where a token is less than a word. */
  public Word word(int token) {
    return words.get(token);
  }

  /** The token of a word of the body, or of a header field that is one token. */
  public OptionalInt token(Word word) {
    Integer id = ids.get(word instanceof Word.TempoIs(int micros) ? nearestTempo(micros) : word);
    return id == null ? OptionalInt.empty() : OptionalInt.of(id);
  }

  private static Word nearestTempo(int micros) {
    double steps = Math.log(new TempoChange(0, micros).bpm() / LOWEST_TEMPO) / Math.log(TEMPO_STEP);
    int nearest = Math.clamp(Math.round(steps), 0, TEMPI - 1);
    return new Word.TempoIs(TempoChange.microsOf(LOWEST_TEMPO * Math.pow(TEMPO_STEP, nearest)));
  }

  /** The token of a part's role, from its name. */
  int role(Word.Declare part) {
    String name = part.name().toLowerCase(Locale.ROOT);
    return ids.getOrDefault("role " + name, ids.get("role part"));
  }

  /** The token of the first role. */
  int firstRole() {
    return ids.get("role " + ROLES.getFirst());
  }

  /** The token of a part's instrument. */
  int instrument(Word.Declare part) {
    return ids.get(
        "instrument "
            + (part.drums() ? GeneralMidi.DRUMS : GeneralMidi.instrument(part.program())));
  }

  /** The styles that the models know by name. */
  public static List<String> styles() {
    return STYLES;
  }
}
