package app.refrain.music;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import tools.jackson.databind.json.JsonMapper;

/** The General MIDI instruments in plain words: 128 programs and 47 percussion keys. */
public final class GeneralMidi {

  /** What a drum part's instrument is called. */
  public static final String DRUMS = "drums";

  private static final Names NAMES = Names.read();

  private static final List<String> INSTRUMENTS =
      NAMES.families().stream().flatMap(family -> family.instruments().stream()).toList();

  private static final List<String> DRUM_KEYS = NAMES.drums();

  /** The lowest percussion key that General MIDI names. */
  public static final int LOWEST_DRUM = NAMES.lowestDrum();

  /** The highest percussion key that General MIDI names. */
  public static final int HIGHEST_DRUM = LOWEST_DRUM + DRUM_KEYS.size() - 1;

  private static final Map<String, Integer> BY_NAME = index(INSTRUMENTS, 0);
  private static final Map<String, Integer> DRUM_BY_NAME = index(DRUM_KEYS, LOWEST_DRUM);

  /** Other names that people use. */
  private static final String INSTRUMENT_SYNONYMS =
      """
      guitar=nylon guitar, acoustic guitar=steel guitar, classical guitar=nylon guitar, electric guitar=clean guitar,
      bass=fingered bass, bass guitar=fingered bass, electric bass=fingered bass, upright bass=acoustic bass,
      double bass=contrabass, organ=church organ, hammond organ=drawbar organ, pipe organ=church organ,
      sax=alto saxophone, saxophone=alto saxophone, soprano sax=soprano saxophone, alto sax=alto saxophone,
      tenor sax=tenor saxophone, baritone sax=baritone saxophone, french horn=horn, brass section=brass,
      vocals=voice, vocal=voice, singer=voice, synth=saw lead, synthesizer=saw lead, lead synth=saw lead, pad=warm pad,
      grand piano=piano, acoustic piano=piano, acoustic grand piano=piano, string ensemble=strings, string section=strings,
      tin whistle=whistle, penny whistle=whistle, bagpipes=bagpipe, panpipes=pan flute\
      """;

  private static final String DRUM_SYNONYMS =
      """
      bass drum=kick, kick drum=kick, snare drum=snare, side stick=rim, rimshot=rim, hand clap=clap,
      hat=closed hat, hi-hat=closed hat, hihat=closed hat, closed hi-hat=closed hat, closed hihat=closed hat,
      open hi-hat=open hat, open hihat=open hat, pedal hi-hat=pedal hat, pedal hihat=pedal hat,
      tom=low tom, mid tom=low mid tom, cymbal=crash, crash cymbal=crash, ride cymbal=ride, shaker=maracas\
      """;

  static {
    addSynonyms(BY_NAME, INSTRUMENT_SYNONYMS);
    addSynonyms(DRUM_BY_NAME, DRUM_SYNONYMS);
  }

  /** What the file says that the browser reads, too. */
  private record Names(List<Family> families, int lowestDrum, List<String> drums) {

    static Names read() {
      try (InputStream in = GeneralMidi.class.getResourceAsStream("general-midi.json")) {
        return JsonMapper.shared().readValue(in, Names.class);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private record Family(String name, List<String> instruments) {}

  private GeneralMidi() {}

  private static Map<String, Integer> index(List<String> names, int first) {
    Map<String, Integer> index = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      index.put(names.get(i), first + i);
    }
    return index;
  }

  private static void addSynonyms(Map<String, Integer> index, String synonyms) {
    for (String synonym : synonyms.split(",\\s*")) {
      String[] names = synonym.split("=");
      index.put(names[0], index.get(names[1]));
    }
  }

  /**
   * @param program 0 to 127
   */
  public static String instrument(int program) {
    return INSTRUMENTS.get(program);
  }

  /**
   * The program that a name means, in any case; common short names such as {@code guitar} are
   * understood.
   */
  public static OptionalInt program(String name) {
    return find(BY_NAME, name);
  }

  /** The name of a percussion key; keys outside General MIDI's are {@code drum 90}. */
  public static String drum(int pitch) {
    int index = pitch - LOWEST_DRUM;
    return index >= 0 && index < DRUM_KEYS.size() ? DRUM_KEYS.get(index) : "drum " + pitch;
  }

  /** The percussion key that a name means. */
  public static OptionalInt drumPitch(String name) {
    String words = name.strip().toLowerCase(Locale.ROOT);
    if (words.matches("drum \\d{1,3}") && Integer.parseInt(words.substring(5)) <= 127) {
      return OptionalInt.of(Integer.parseInt(words.substring(5)));
    }
    return find(DRUM_BY_NAME, words);
  }

  private static OptionalInt find(Map<String, Integer> index, String name) {
    Integer value = index.get(name.strip().toLowerCase(Locale.ROOT));
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }
}
