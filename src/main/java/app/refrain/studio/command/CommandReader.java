package app.refrain.studio.command;

import app.refrain.model.CompositionRequest;
import app.refrain.model.wishes.WishReader;
import app.refrain.music.GeneralMidi;
import app.refrain.music.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;

/**
 * Understands what people tell the studio to do with a piece: {@code 8 more bars}, {@code transpose
 * up a tone}, {@code sadder}, {@code remove the piano}. What is understood is blotted out; what is
 * left is named.
 */
public final class CommandReader {

  /** How many bars are written when nobody says how many. */
  private static final int USUAL_BARS = 8;

  private static final String THE = "(?:the |my |all |all the )?";
  private static final String NAME = "([\\p{L}][\\p{L}\\p{N}' -]*?)";
  private static final String END =
      "(?= please$|[,.;!]|$| and (?:then )?(?:make|play|add|transpose))";

  private final Score piece;
  private final PartNames parts;
  private final List<Command> commands = new ArrayList<>();
  private final List<String> added = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private String left;
  private int moreBars;

  private CommandReader(String text, Score piece) {
    this.piece = piece;
    parts = new PartNames(piece);
    left = text.strip().toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("\\s+", " ");
  }

  /**
   * @param text in English
   * @param piece what it is said of
   */
  public static Understood read(String text, Score piece) {
    return new CommandReader(text, piece).read();
  }

  private Understood read() {
    phrases().forEach(this::follow);
    if (commands.isEmpty() && moreBars == 0 && added.isEmpty() && problems.isEmpty()) {
      return Understood.NOTHING;
    }
    Nearest.to(left).ifPresent(problems::add);
    return new Understood(
        List.copyOf(commands), moreBars, List.copyOf(added), String.join(" ", problems));
  }

  private void follow(Phrase phrase) {
    Matcher matcher = phrase.pattern().matcher(left);
    StringBuilder rest = new StringBuilder();
    while (matcher.find()) {
      boolean taken = phrase.action().take(matcher.toMatchResult());
      matcher.appendReplacement(rest, taken ? " " : Matcher.quoteReplacement(matcher.group()));
    }
    left = matcher.appendTail(rest).toString();
  }

  private List<Phrase> phrases() {
    List<Phrase> phrases = new ArrayList<>();
    bars(phrases);
    phrases.addAll(
        List.of(
            Phrase.of(
                "(?:make it|let it|now|and) end|end it|(?:add|write|with|give it) (?:an?|the) "
                    + "(?:ending|end|cadence|final bar)|finish it|finish|bring it to an end",
                said -> commands.add(new Ending()))));
    tempo(phrases);
    phrases.addAll(new PitchPhrases(commands, parts).all());
    phrases.add(
        Phrase.of(
            "(?:(?:much|a bit|a little|make it|more) )*(?:sadder|darker|gloomier|more melancholic"
                + "|(?<=more )(?:sad|melancholic|melancholy))|make it sad",
            said -> commands.add(new Mood(true))));
    phrases.add(
        Phrase.of(
            "(?:(?:much|a bit|a little|make it|more) )*(?:happier|merrier|jollier|brighter"
                + "|(?<=more )(?:happy|cheerful|joyful))|make it happy",
            said -> commands.add(new Mood(false))));
    loudness(phrases);
    phrases.add(
        Phrase.of(
            "simpler|easier|simplify(?: it)?|less busy|less complicated|fewer notes|make it simple",
            said -> commands.add(new Simpler())));
    phrases.add(
        Phrase.of(
            "straighten(?: it)?|straight eighths|no swing|without swing",
            said -> commands.add(new Swing(false))));
    phrases.add(
        Phrase.of(
            "(?:make it |let it |with |add )?(?:swing|swung|shuffle)(?: it| feel)?",
            said -> commands.add(new Swing(true))));
    instruments(phrases);
    return phrases;
  }

  private void bars(List<Phrase> phrases) {
    String range = " ?NUM(?: ?(?:to|-|–|through|until|and) ?NUM)?";
    String remove = "(?:remove|delete|cut|drop|take out|erase)";
    phrases.add(
        Phrase.of(
            "(?:write |add |compose |give me )?NUM (?:more|new|extra|additional|further)"
                + " (?:bars?|measures?)|(?:add|write|compose) NUM (?:bars|measures)(?: more)?|NUM"
                + " (?:bars|measures) (?:more|longer)|(?:continue|go on|keep going|extend(?:"
                + " it)?|longer) (?:for|by) NUM (?:bars?|measures?)",
            said -> more(first(said))));
    phrases.add(
        Phrase.of(
            "(?:make it )?(?:a bit |a little |much )?longer|continue(?: it)?|go on|keep going"
                + "|extend(?: it)?|more bars",
            said -> more(USUAL_BARS)));
    phrases.add(
        Phrase.of(
            remove + " (?:bars?|measures?)" + range, said -> range(BarCommand.Kind.REMOVE, said)));
    phrases.add(
        Phrase.of(
            remove + " the last NUM (?:bars|measures)",
            said -> commands.add(new BarCommand(BarCommand.Kind.REMOVE, 1 - number(said, 1), 0))));
    phrases.add(
        Phrase.of(
            remove + " the first NUM (?:bars|measures)",
            said -> commands.add(new BarCommand(BarCommand.Kind.REMOVE, 1, number(said, 1)))));
    phrases.add(
        Phrase.of(
            remove + " the last (?:bar|measure)",
            said -> commands.add(new BarCommand(BarCommand.Kind.REMOVE, 0, 0))));
    phrases.add(
        Phrase.of(
            "(?:repeat|double|copy) (?:bars?|measures?)" + range,
            said -> range(BarCommand.Kind.REPEAT, said)));
    phrases.add(
        Phrase.of(
            "(?:repeat|double|copy) the last NUM (?:bars|measures)",
            said -> commands.add(new BarCommand(BarCommand.Kind.REPEAT, 1 - number(said, 1), 0))));
    phrases.add(
        Phrase.of(
            "(?:repeat|double|copy) the first NUM (?:bars|measures)",
            said -> commands.add(new BarCommand(BarCommand.Kind.REPEAT, 1, number(said, 1)))));
    phrases.add(
        Phrase.of(
            "repeat(?: it| everything| all| the (?:whole )?(?:piece|song|tune))?|play it twice",
            said -> commands.add(BarCommand.repeatAll())));
    phrases.add(
        Phrase.of(
            "(?:shorten|cut|trim|reduce)(?: it| the piece)? to NUM (?:bars|measures)"
                + "|only (?:the first )?NUM (?:bars|measures)",
            said -> commands.add(new BarCommand(BarCommand.Kind.KEEP, 1, first(said)))));
    phrases.add(
        Phrase.of(
            "(?:make it )?(?:a bit |much )?shorter|shorten(?: it)?",
            said -> commands.add(new Shorten())));
  }

  private void tempo(List<Phrase> phrases) {
    String faster = "(?:faster|quicker|livelier)";
    tempo(phrases, "twice as fast|double the (?:tempo|speed)|double time|much " + faster, 2, 1.3);
    tempo(phrases, "half as fast|half the (?:tempo|speed)|half time|much slower", 0.5, 1 / 1.3);
    tempo(phrases, "(?:a bit|a little|slightly|somewhat) " + faster, 1.08, 1.08);
    tempo(phrases, "(?:a bit|a little|slightly|somewhat) slower", 1 / 1.08, 1 / 1.08);
    tempo(phrases, faster + "|speed (?:it )?up|more lively", 1.15, 1.15);
    tempo(phrases, "slower|slow (?:it )?down", 1 / 1.15, 1 / 1.15);
    phrases.add(
        Phrase.of(
            "(?:set the |change the |make the |at |to )?(?:tempo|speed)(?: to| of)? NUM(?: bpm)?"
                + "|(?:at )?NUM bpm",
            said -> commands.add(new Tempo(0, first(said)))));
  }

  private void tempo(List<Phrase> phrases, String words, double factor, double much) {
    phrases.add(
        Phrase.of(
            words,
            said -> commands.add(new Tempo(said.group().startsWith("much") ? much : factor, 0))));
  }

  private void loudness(List<Phrase> phrases) {
    String louder = "(louder|more loudly|softer|quieter|less loud|more quietly|more softly)";
    String one = "(?:make |play )?" + THE + NAME + " (?:a bit |a little |much )?" + louder;
    phrases.add(Phrase.of(one, said -> loudness(said.group(2), said.group(1))));
    phrases.add(
        Phrase.of("(?:a bit |a little |much )?" + louder, said -> loudness(said.group(1), null)));
  }

  private boolean loudness(String word, String part) {
    List<String> meant = part == null ? List.of() : parts.find(part);
    if (part != null && meant.isEmpty()) {
      return false;
    }
    double factor = word.equals("louder") || word.equals("more loudly") ? 1.25 : 0.8;
    if (part == null) {
      return commands.add(new Louder(factor, null));
    }
    meant.forEach(name -> commands.add(new Louder(factor, name)));
    return true;
  }

  private void instruments(List<Phrase> phrases) {
    phrases.add(
        Phrase.of(
            "(?:change|replace|swap|turn) "
                + THE
                + NAME
                + " (?:with|by|to|into|for) (?:an? |the |some )?"
                + NAME
                + END,
            said -> exchange(said.group(1), said.group(2))));
    phrases.add(
        Phrase.of(
            "(?:use )?(?:an? )?" + NAME + " instead of " + THE + NAME + END,
            said -> exchange(said.group(2), said.group(1))));
    phrases.add(
        Phrase.of(
            "(?:remove|delete|drop|take out|get rid of|lose|erase) " + THE + NAME + END,
            said -> remove(said.group(1))));
    phrases.add(
        Phrase.of(
            "(?:please )?(?:add|adding) (?:some |an? |the )?" + NAME + END,
            said -> add(said.group(1))));
  }

  private boolean exchange(String old, String wanted) {
    List<String> meant = parts.find(old);
    OptionalInt program = GeneralMidi.program(wanted);
    if (meant.isEmpty()) {
      return problems.add(noSuchPart(old));
    }
    if (program.isEmpty()) {
      return problems.add("There is no instrument \"%s\".".formatted(wanted));
    }
    meant.forEach(name -> commands.add(new ChangeInstrument(name, program.getAsInt())));
    return true;
  }

  private boolean remove(String words) {
    List<String> gone = new ArrayList<>();
    for (String word : words.split(" and | or |, ?")) {
      String name = word.strip().replaceFirst("^(?:the|my) ", "");
      List<String> meant = parts.find(name);
      if (meant.isEmpty()) {
        problems.add(noSuchPart(name));
      }
      gone.addAll(meant);
    }
    if (!gone.isEmpty() && gone.size() < piece.parts().size()) {
      commands.add(new RemoveParts(gone.stream().distinct().toList()));
    } else if (!gone.isEmpty()) {
      problems.add("Nothing would be left of the piece.");
    }
    return true;
  }

  private String noSuchPart(String name) {
    return "There is no \"%s\" here; the parts are %s.".formatted(name, parts.all());
  }

  private boolean add(String words) {
    String voices =
        words.replaceAll("(?:second|another|harmony|new) voice|harmony(?: line)?", "voice");
    List<String> names = new ArrayList<>();
    for (String word : voices.split(" and | or |, ?")) {
      String name = word.strip().replaceFirst("^(?:an?|some|the) ", "");
      switch (name) {
        case "drums", "a beat", "beat", "percussion" -> names.add("drums");
        case "bass", "bass line", "bassline" -> names.add("bass");
        case "chords", "accompaniment" -> names.add("chords");
        case "voice" -> names.add("voice");
        default -> names.addAll(WishReader.read(name).music().parts());
      }
    }
    if (names.isEmpty()) {
      return problems.add(
          "I know no instrument called \"%s\"; try strings, piano or drums.".formatted(words));
    }
    return added.addAll(names);
  }

  private boolean more(int bars) {
    moreBars = Math.clamp(bars, 1, CompositionRequest.MAX_BARS);
    return true;
  }

  private boolean range(BarCommand.Kind kind, MatchResult said) {
    int from = number(said, 1);
    int to = said.group(2) == null ? from : number(said, 2);
    return commands.add(new BarCommand(kind, from, to));
  }

  private static int number(MatchResult said, int group) {
    return Count.of(said.group(group));
  }

  /** The first number that was said, of several ways to say it. */
  private static int first(MatchResult said) {
    for (int group = 1; group <= said.groupCount(); group++) {
      if (said.group(group) != null) {
        return number(said, group);
      }
    }
    throw new IllegalStateException(said.group());
  }
}
