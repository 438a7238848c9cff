package app.refrain.model.text;

import app.refrain.music.ChordQuality;
import app.refrain.music.GeneralMidi;
import app.refrain.music.Key;
import app.refrain.music.Loudness;
import app.refrain.music.Meter;
import app.refrain.music.PitchClassName;
import app.refrain.music.Quantizer;
import app.refrain.music.english.Beat;
import app.refrain.music.english.Plan;
import app.refrain.music.english.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The words that the models know, in the order of their numbers, which weights depend on. */
final class KnownWords {

  /**
   * A place in the vocabulary.
   *
   * @param key by which it is found: the word, or a text where a token is less than a word
   * @param word null where a token is less than a word
   */
  record Entry(Object key, Word word) {}

  private static final List<String> TASKS =
      List.of("new", "continue", "infill", "harmonize", "vary");

  private static final List<String> STYLES =
      List.of(
          """
          jig, reel, pop song, dance tune, air, chorale, hornpipe, slip jig, lead sheet vocal, march, waltz, waltz-time air,
          lead sheet big band, country dance, lead sheet easy listening, strathspey, morris dance, lead sheet swing, clog,
          set dance, lead sheet popular song, lead sheet ballad, playford dance, lead sheet musical, lead sheet folk, carol,
          fling, polka, lead sheet, hymn, blues, lullaby\
          """
              .split(",\\s*"));

  /**
   * Styles that were learnt later. Styles of the corpora that are named otherwise stand for one of
   * them: {@link KnownStyles}.
   */
  private static final List<String> LATER_STYLES =
      List.of(
          """
          rock, metal, punk, funk, soul, gospel, disco, reggae, ska, swing, jazz, big band, bebop, dixieland, shuffle,
          boogie, bossa nova, samba, salsa, latin, mambo, cha-cha, rumba, tango, beguine, bolero, afro, country, bluegrass,
          folk, hip hop, lo-fi, house, techno, drum and bass, ambient, electronic, dance pop, pop ballad, pop, synth pop,
          rhythm and blues, cinematic, game music, jingle, march band, jazz waltz, pop waltz, country waltz, musette waltz,
          art song, part song, string quartet, symphony, concerto, opera, mass, requiem, sacred choral, madrigal, psalm, motet,
          chamber music, piano piece, organ piece, mazurka, polonaise, prelude, etude, nocturne, scherzo, sonata, rondo,
          ballade, impromptu, variations, fantasia, fugue, minuet, overture, krakowiak, suite, trio, drum groove\
          """
              .split(",\\s*"));

  static final List<String> ROLES =
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

  private final List<Entry> entries = new ArrayList<>();

  private KnownWords() {
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
    KnownTempi.ALL.forEach(this::put);
    for (int bars = 1; bars <= Vocabulary.BARS; bars++) {
      put(new Word.BarsWanted(bars));
    }
    ROLES.forEach(r -> put("role " + r, null));
    for (int program = 0; program < 128; program++) {
      put("instrument " + GeneralMidi.instrument(program), null);
    }
    put("instrument " + GeneralMidi.DRUMS, null);
    for (int number = 0; number <= Vocabulary.BARS; number++) {
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
    for (int slot = 0; slot < Vocabulary.PARTS; slot++) {
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
    putLater();
  }

  /** What the vocabulary grew by: always at its end, since weights depend on the numbers. */
  private void putLater() {
    for (Loudness loudness : Loudness.values()) {
      put(new Word.Loud(loudness));
    }
    for (Plan.Aspect aspect : Plan.Aspect.values()) {
      aspect.levels().forEach(level -> put(new Word.PlanIs(new Plan(aspect, level))));
    }
    LATER_STYLES.forEach(s -> put(new Word.StyleIs(s)));
  }

  /** The names of all styles. */
  static List<String> styles() {
    return Stream.concat(STYLES.stream(), LATER_STYLES.stream()).toList();
  }

  static List<Entry> all() {
    return List.copyOf(new KnownWords().entries);
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
    entries.add(new Entry(key, word));
  }
}
