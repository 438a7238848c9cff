package app.refrain.music.abc;

import app.refrain.music.Credits;
import app.refrain.music.MalformedScoreException;
import app.refrain.music.Meter;
import app.refrain.music.Remarks;
import app.refrain.music.notation.Sheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the lines of one tune: what its header says of all voices, then each line of music. */
final class TuneReader {

  private static final Pattern MIDI =
      Pattern.compile("%%\\s*MIDI\\s+(program|channel)\\s+(\\d{1,3})(?:\\s+(\\d{1,3}))?.*");
  private static final Pattern RIGHTS = Pattern.compile("%%abc-copyright\\s+(.*)");
  private static final Pattern SETTING = Pattern.compile("([A-Za-z-]+)\\s*=\\s*(\"[^\"]*\"|\\S+)");
  private static final int DRUM_CHANNEL = 10;

  private final AbcLimits limits;
  private final Remarks remarks;
  private final Map<String, Voice> voices = new LinkedHashMap<>();
  private Voice current;
  private boolean inHeader = true;
  private String title = "";
  private String composer = "";
  private String style = "";
  private String rights = "";
  private Meter meter;
  private double unit;
  private String tempo;
  private AbcKey key = AbcKey.NONE;
  private String keyField = "";
  private int program = -1;
  private int graceNotes;
  private int noteCount;

  TuneReader(AbcLimits limits, Remarks remarks) {
    this.limits = limits;
    this.remarks = remarks;
  }

  Sheet read(List<String> lines) throws MalformedScoreException {
    String music = "";
    for (String line : lines) {
      if (line.startsWith("%")) {
        directive(line);
      } else if (AbcText.FIELD.matcher(line).lookingAt() && !line.startsWith("|")) {
        field(line.charAt(0), withoutComment(line.substring(2)));
      } else if (!inHeader) {
        music += withoutComment(line);
        if (music.endsWith("\\")) {
          music = music.substring(0, music.length() - 1);
        } else {
          new MusicLine(this, remarks, music).read();
          music = "";
        }
      }
    }
    new MusicLine(this, remarks, music).read();
    List<Sheet.SheetPart> parts = new ArrayList<>();
    for (Voice voice : voices.values()) {
      voice.finish();
      parts.add(voice.written());
    }
    return new Sheet(new Credits(title, style, composer, rights), parts, graceNotes);
  }

  private static String withoutComment(String line) {
    return line.replaceFirst("(?<!\\\\)%.*$", "").replace("\\%", "%").stripTrailing();
  }

  /** A field at the beginning of a line or in brackets. */
  void field(char name, String text) throws MalformedScoreException {
    String value = text.strip();
    switch (name) {
      case 'T' -> title = title.isEmpty() ? cut(value) : title;
      case 'C' -> composer = composer.isEmpty() ? cut(value) : composer;
      case 'R' -> style = cut(value);
      case 'M' -> meter(value);
      case 'L' -> unit(value);
      case 'Q' -> tempo(value);
      case 'P' -> section(value);
      case 'V' -> voice(value);
      case 'K' -> key(value);
      default -> {
        // lyrics, sources and the like
      }
    }
  }

  private String cut(String text) {
    return text.length() <= limits.textLength() ? text : text.substring(0, limits.textLength());
  }

  private void directive(String line) {
    Matcher midi = MIDI.matcher(line);
    Matcher copyright = RIGHTS.matcher(line);
    if (copyright.matches()) {
      rights = cut(copyright.group(1));
    } else if (midi.matches()) {
      int number = Integer.parseInt(midi.group(midi.group(3) == null ? 2 : 3));
      if (midi.group(1).equals("channel")) {
        if (number == DRUM_CHANNEL && current != null) {
          current.playDrums();
        }
      } else if (number > 127) {
        remarks.add("a MIDI program of %d left out".formatted(number));
      } else if (current == null) {
        program = number;
      } else {
        current.program(number);
      }
    }
  }

  private void meter(String value) {
    Meter said = AbcFields.meter(value).orElse(null);
    if (said == null && !value.equalsIgnoreCase("none")) {
      remarks.add("a meter of \"%s\" left out".formatted(value));
    }
    if (inHeader) {
      meter = said;
    } else {
      eachOrCurrent(voice -> voice.meter(said));
    }
  }

  private void unit(String value) {
    AbcFields.length(value)
        .ifPresentOrElse(
            ticks -> {
              unit = inHeader ? ticks : unit;
              eachOrCurrent(voice -> voice.unit(ticks));
            },
            () -> remarks.add("a note length of \"%s\" left out".formatted(value)));
  }

  private void tempo(String value) throws MalformedScoreException {
    if (inHeader) {
      tempo = value;
      return;
    }
    OptionalInt micros = AbcFields.tempo(value, voice().unit());
    if (micros.isPresent()) {
      voice().tempo(micros.getAsInt());
    }
  }

  private void section(String value) throws MalformedScoreException {
    if (!inHeader) {
      voice().section(cut(value));
    } else if (value.length() > 1) {
      remarks.add("the order of parts \"%s\" not followed".formatted(cut(value)));
    }
  }

  private void eachOrCurrent(java.util.function.Consumer<Voice> change) {
    if (current != null) {
      change.accept(current);
    }
  }

  private void key(String value) throws MalformedScoreException {
    AbcKey said = AbcKey.parse(value);
    if (inHeader) {
      inHeader = false;
      keyField = value;
      key = said == null ? AbcKey.NONE : said;
      voices.values().forEach(this::begin);
      return;
    }
    settings(voice(), value);
    if (said != null) {
      voice().key(said);
    } else if (!value.contains("=")) {
      remarks.add("a key of \"%s\" left out".formatted(cut(value)));
    }
  }

  /** The voice that a field names, and what it says of it. */
  private void voice(String value) throws MalformedScoreException {
    String[] words = value.split("\\s+", 2);
    Voice voice = voices.get(words[0]);
    if (voice == null) {
      if (voices.size() == limits.voices()) {
        throw new MalformedScoreException(
            "The tune has more than %,d voices. Leave some out.".formatted(limits.voices()));
      }
      voice = new Voice(words[0]);
      voices.put(words[0], voice);
      if (!inHeader) {
        begin(voice);
      }
    }
    current = voice;
    if (words.length > 1) {
      settings(voice, words[1]);
    }
  }

  private void settings(Voice voice, String text) {
    Matcher setting = SETTING.matcher(text);
    while (setting.find()) {
      String value = setting.group(2).replace("\"", "");
      switch (setting.group(1).toLowerCase(java.util.Locale.ROOT)) {
        case "name", "nm" -> voice.name(cut(value));
        case "clef" -> {
          if (value.startsWith("perc")) {
            voice.playDrums();
          }
        }
        case "octave" -> number(value, 4).ifPresent(voice::octaves);
        case "transpose" -> number(value, 48).ifPresent(voice::transposition);
        default -> {
          // how it looks
        }
      }
    }
  }

  private static OptionalInt number(String text, int most) {
    return text.matches("[-+]?\\d{1,2}") && Math.abs(Integer.parseInt(text)) <= most
        ? OptionalInt.of(Integer.parseInt(text))
        : OptionalInt.empty();
  }

  /** A voice begins with what the header says. */
  private void begin(Voice voice) {
    double usual = unit > 0 ? unit : AbcFields.usualUnit(meter);
    settings(voice, keyField);
    voice.meter(meter);
    voice.unit(voice.unit() > 0 ? voice.unit() : usual);
    if (program >= 0) {
      voice.program(program);
    }
    voice.key(key);
    if (tempo != null) {
      AbcFields.tempo(tempo, usual).ifPresent(voice::tempo);
      tempo = null;
    }
  }

  /** The voice that is being read; the only one if none is named. */
  Voice voice() throws MalformedScoreException {
    if (current == null) {
      voice("1");
    }
    return current;
  }

  void bar(BarSign sign) throws MalformedScoreException {
    if (!sign.line() && voice().isAtStart() || sign.line()) {
      voice().bar(sign);
    }
    countMeasures(0);
  }

  void rests(int bars) throws MalformedScoreException {
    countMeasures(bars);
    voice().rests(Math.max(1, bars));
  }

  private void countMeasures(int more) throws MalformedScoreException {
    long all = more + voices.values().stream().mapToLong(Voice::measureCount).sum();
    if (all > limits.measures()) {
      throw new MalformedScoreException(
          "The tune has more than %,d measures in all its voices. Cut it into several tunes."
              .formatted(limits.measures()));
    }
  }

  void countGraceNotes(int more) {
    graceNotes += more;
  }

  void countNotes(int more) throws MalformedScoreException {
    noteCount += more;
    if (noteCount > limits.playback().notes()) {
      throw new MalformedScoreException(
          "The tune has more than %,d notes. Cut it into several tunes."
              .formatted(limits.playback().notes()));
    }
  }
}
