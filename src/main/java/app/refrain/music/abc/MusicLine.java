package app.refrain.music.abc;

import app.refrain.music.ChordQuality;
import app.refrain.music.ChordSymbol;
import app.refrain.music.Loudness;
import app.refrain.music.MalformedScoreException;
import app.refrain.music.PitchClassName;
import app.refrain.music.Remarks;
import app.refrain.music.notation.Jump;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a line of music into a voice, character by character. */
final class MusicLine {

  private static final Pattern NOTE =
      Pattern.compile("(\\^\\^|\\^|__|_|=)?([A-Ga-g])([,']*)(\\d{0,6})(/*)(\\d{0,6})(-?)");
  private static final Pattern REST = Pattern.compile("([zxy])(\\d{0,6})(/*)(\\d{0,6})");
  private static final Pattern BARS_OF_REST = Pattern.compile("[ZX](\\d{0,4})");
  private static final Pattern LENGTH = Pattern.compile("(\\d{0,6})(/*)(\\d{0,6})");
  private static final Pattern TUPLET = Pattern.compile("\\((\\d)(?::(\\d?)(?::(\\d{0,2}))?)?");
  private static final Pattern BROKEN = Pattern.compile("(<+|>+)");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"?");
  private static final Pattern DECORATION = Pattern.compile("!([^!|]*)!|\\+([^+|]*)\\+");
  private static final Pattern INLINE = Pattern.compile("\\[([A-Za-z]):([^\\]]*)\\]");
  private static final Pattern CHORD_SYMBOL =
      Pattern.compile("([A-G][#b♯♭]?)([^/]*)(?:/([A-G][#b♯♭]?))?");
  private static final int MOST_BROKEN = 3;

  private static final Map<String, Jump> SIGNS =
      Map.of(
          "segno",
          Jump.SEGNO,
          "coda",
          Jump.CODA,
          "fine",
          Jump.FINE,
          "dacoda",
          Jump.TO_CODA,
          "d.c.",
          Jump.DA_CAPO,
          "d.s.",
          Jump.DAL_SEGNO,
          "dacapo",
          Jump.DA_CAPO);

  private final TuneReader tune;
  private final Remarks remarks;
  private final String line;
  private int at;

  MusicLine(TuneReader tune, Remarks remarks, String line) {
    this.tune = tune;
    this.remarks = remarks;
    this.line = line;
  }

  void read() throws MalformedScoreException {
    while (at < line.length()) {
      next();
    }
  }

  private Voice voice() throws MalformedScoreException {
    return tune.voice();
  }

  private void next() throws MalformedScoreException {
    Matcher inline = at(INLINE);
    BarSign bar = inline == null ? BarSign.at(line, at) : null;
    if (inline != null) {
      tune.field(inline.group(1).charAt(0), inline.group(2));
      at = inline.end();
    } else if (bar != null) {
      at += bar.length();
      tune.bar(bar);
    } else {
      other(line.charAt(at));
    }
  }

  private void other(char c) throws MalformedScoreException {
    Matcher found;
    if ((found = at(NOTE)) != null) {
      note(found);
    } else if ((found = at(REST)) != null) {
      rest(found);
    } else if ((found = at(BARS_OF_REST)) != null) {
      tune.rests(found.group(1).isEmpty() ? 1 : Integer.parseInt(found.group(1)));
      at = found.end();
    } else if (c == '[') {
      chord();
    } else if (c == '{') {
      graceNotes();
    } else if ((found = at(TUPLET)) != null) {
      tuplet(found);
    } else if ((found = at(BROKEN)) != null) {
      double small = Math.pow(0.5, Math.min(MOST_BROKEN, found.group(1).length()));
      boolean longFirst = c == '>';
      voice().breakRhythm(longFirst ? 2 - small : small, longFirst ? small : 2 - small);
      at = found.end();
    } else if (c == '-') {
      voice().tieLast();
      at++;
    } else if (c == '&') {
      voice().overlay();
      at++;
    } else if ((found = at(QUOTED)) != null) {
      quoted(found.group(1).strip());
      at = found.end();
    } else if ((found = at(DECORATION)) != null) {
      decoration(found.group(1) == null ? found.group(2) : found.group(1));
      at = found.end();
    } else {
      at++; // slurs, ornaments, beams: how it is played, not what
    }
  }

  private Matcher at(Pattern pattern) {
    Matcher matcher = pattern.matcher(line).region(at, line.length());
    return matcher.lookingAt() ? matcher : null;
  }

  private void note(Matcher note) throws MalformedScoreException {
    double ticks = voice().begin(length(note.group(4), note.group(5), note.group(6)));
    sound(note, ticks, !note.group(7).isEmpty());
    voice().end(ticks);
    tune.countNotes(1);
    at = note.end();
  }

  private void sound(Matcher note, double ticks, boolean tied) throws MalformedScoreException {
    char letter = note.group(2).charAt(0);
    int octave = Character.isLowerCase(letter) ? 5 : 4;
    for (char mark : note.group(3).toCharArray()) {
      octave += mark == '\'' ? 1 : -1;
    }
    voice().note(AbcKey.letter(letter), octave, note.group(1), ticks, tied);
  }

  private void rest(Matcher rest) throws MalformedScoreException {
    at = rest.end();
    if (rest.group(1).equals("y")) {
      return; // only space on paper
    }
    double ticks = voice().begin(length(rest.group(2), rest.group(3), rest.group(4)));
    voice().end(ticks);
  }

  /** The notes in brackets last as the first does, times what stands after the bracket. */
  private void chord() throws MalformedScoreException {
    int close = line.indexOf(']', at);
    if (close < 0) {
      at++;
      return;
    }
    String inside = line.substring(at + 1, close);
    Matcher after = LENGTH.matcher(line).region(close + 1, line.length());
    after.lookingAt();
    double outer = length(after.group(1), after.group(2), after.group(3));
    Matcher each = NOTE.matcher(inside);
    if (!each.find()) {
      at = close + 1;
      return;
    }
    double first = length(each.group(4), each.group(5), each.group(6));
    double ticks = voice().begin(first * outer);
    int count = 0;
    do {
      double own = length(each.group(4), each.group(5), each.group(6));
      sound(each, ticks * own / first, !each.group(7).isEmpty());
      count++;
    } while (each.find());
    voice().end(ticks);
    tune.countNotes(count);
    at = after.end();
  }

  private void graceNotes() {
    int close = line.indexOf('}', at);
    String inside = line.substring(at + 1, close < 0 ? line.length() : close);
    tune.countGraceNotes((int) NOTE.matcher(inside).results().count());
    at = close < 0 ? line.length() : close + 1;
  }

  private static double length(String number, String slashes, String divisor) {
    double length = number.isEmpty() ? 1 : Integer.parseInt(number);
    int halves = slashes.length();
    if (halves > 0 && !divisor.isEmpty() && Integer.parseInt(divisor) > 0) {
      return length / Integer.parseInt(divisor);
    }
    return length / Math.pow(2, Math.min(10, halves));
  }

  private void tuplet(Matcher tuplet) throws MalformedScoreException {
    int notes = Integer.parseInt(tuplet.group(1));
    if (notes < 2) {
      at = tuplet.end();
      return;
    }
    boolean compound = voice().meter() != null && voice().meter().beats() % 3 == 0;
    int usual =
        switch (notes) {
          case 2, 4, 8 -> 3;
          case 3, 6 -> 2;
          default -> compound ? 3 : 2;
        };
    double time = number(tuplet.group(2), usual);
    int count = (int) number(tuplet.group(3), notes);
    voice().rhythm().tuplet(count, time / notes);
    at = tuplet.end();
  }

  private static double number(String text, int otherwise) {
    return text == null || text.isEmpty() || text.equals("0") ? otherwise : Integer.parseInt(text);
  }

  /** A chord symbol, or words for players, of which those that say where to go on are followed. */
  private void quoted(String text) throws MalformedScoreException {
    boolean isChord = !text.isEmpty() && "^_<>@".indexOf(text.charAt(0)) < 0;
    String words = isChord ? text : text.replaceFirst("^[\\^_<>@][-\\d.,]*", "");
    Optional<ChordSymbol> chord = isChord ? chord(text) : Optional.empty();
    if (chord.isPresent()) {
      voice().chord(chord.get());
    } else if (!Jump.said(words).isEmpty()) {
      for (Jump jump : Jump.said(words)) {
        voice().jump(jump);
      }
    } else if (isChord) {
      remarks.add("words above the notes left out, such as \"" + shortened(text) + "\"");
    }
  }

  private static String shortened(String text) {
    return text.length() <= 30 ? text : text.substring(0, 30) + "...";
  }

  static Optional<ChordSymbol> chord(String text) {
    Optional<ChordSymbol> known = ChordSymbol.parse(text);
    Matcher form = CHORD_SYMBOL.matcher(text);
    if (known.isPresent() || !form.matches()) {
      return known;
    }
    boolean likely = form.group(2).matches("[-majindugsoM+°øΔ△(#b♯♭\\d)alt]*");
    PitchClassName bass = form.group(3) == null ? null : PitchClassName.parse(form.group(3));
    return likely
        ? ChordQuality.nearest(form.group(2))
            .map(q -> new ChordSymbol(PitchClassName.parse(form.group(1)), q, bass))
        : Optional.empty();
  }

  private void decoration(String name) throws MalformedScoreException {
    Optional<Loudness> loudness = Loudness.parse(name);
    if (loudness.isPresent()) {
      voice().velocity(loudness.get().velocity());
    }
    Jump jump = SIGNS.get(name.toLowerCase());
    if (jump != null) {
      voice().jump(jump);
    } else {
      for (Jump said : Jump.said(name)) {
        voice().jump(said);
      }
    }
  }
}
