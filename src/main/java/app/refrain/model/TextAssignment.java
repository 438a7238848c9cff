package app.refrain.model;

import app.refrain.model.draft.Cell;
import app.refrain.model.text.TextLayout;
import app.refrain.music.Bars;
import app.refrain.music.MalformedScoreException;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import app.refrain.music.english.Printer;
import app.refrain.music.english.ScoreText;
import app.refrain.music.english.Word;
import app.refrain.music.english.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An assignment as the beginning of a text, which a language model goes on with.
 *
 * @param piece on the text's grid
 * @param beginning the header and what is there, up to where the model begins
 * @param firstBar the number of the first bar to write
 * @param lastBar the number of the last bar to write
 * @param end the tick at which the piece ends
 * @param fills whether bars within the piece are written, after "Now write."
 */
record TextAssignment(
    Score piece, String beginning, int firstBar, int lastBar, int end, boolean fills) {

  private static final String BAR = "(?im)^[^\\p{Alnum}]*(?:bar|measure)\\s+";
  private static final Pattern ANY_BAR = Pattern.compile(BAR + "(\\d{1,6})");
  private static final Pattern NOW_WRITE = Pattern.compile("(?im)^.*now write.*$");
  private static final Pattern FENCE = Pattern.compile("(?m)^\\s*```.*$");

  static TextAssignment of(CompositionRequest request, Assignment assignment) {
    Score piece = Words.sayable(assignment.piece());
    int total = assignment.length() + assignment.more();
    TextLayout layout = new TextLayout(piece, assignment.length());
    String task = request.task().name().toLowerCase(Locale.ROOT);
    List<Word> words = new ArrayList<>(layout.header(task, total, word -> true));
    boolean fills = assignment.more() == 0;
    words.addAll(
        fills
            ? layout.firstPass((bar, slot) -> assignment.open().contains(new Cell(bar, slot)))
            : layout.bars());
    Printer printer = new Printer();
    words.forEach(printer::add);
    Bars bars = piece.bars();
    int first = fills ? assignment.open().first().bar() : assignment.length();
    int last = fills ? assignment.open().last().bar() : total - 1;
    return new TextAssignment(
        piece,
        printer.text(),
        bars.get(first).number(),
        bars.get(last).number(),
        bars.get(total).start(),
        fills);
  }

  /**
   * The piece with what the model wrote; notes end with it.
   *
   * @throws MalformedScoreException if the answer cannot be read or has other bars than those that
   *     are wanted
   */
  Score read(String answer) throws MalformedScoreException {
    String bars = bars(answer);
    Matcher numbers = ANY_BAR.matcher(bars);
    int last = -1;
    while (numbers.find()) {
      last = Integer.parseInt(numbers.group(1));
    }
    if (last != lastBar) {
      throw new MalformedScoreException(
          "The last bar is %d, but it should be bar %d".formatted(last, lastBar));
    }
    Score written = ScoreText.parse(beginning + bars);
    if (written.parts().size() != piece.parts().size()) {
      throw new MalformedScoreException("There are other parts than those of the header");
    }
    return written.withParts(written.parts().stream().map(this::endingInTime).toList());
  }

  /** What of an answer is bars: no greeting, no header, no bars before the first one wanted. */
  private String bars(String answer) throws MalformedScoreException {
    String text = FENCE.matcher(answer).replaceAll("");
    Matcher now = NOW_WRITE.matcher(text);
    int from = fills && now.find() ? now.end() : 0;
    Matcher first = Pattern.compile(BAR + firstBar + "\\b").matcher(text);
    if (!first.find(from)) {
      throw new MalformedScoreException(
          "There is no line that begins with \"Bar %d\"".formatted(firstBar));
    }
    List<String> lines = new ArrayList<>(text.substring(first.start()).strip().lines().toList());
    while (!lines.isEmpty() && !isMusic(lines.getLast())) {
      lines.removeLast();
    }
    return String.join("\n", lines) + "\n";
  }

  /** Whether a line begins with a bar's number or a part's name. */
  private boolean isMusic(String line) {
    String plain = line.replaceAll("^[^\\p{Alnum}]+", "").toLowerCase(Locale.ROOT);
    return ANY_BAR.matcher(line).find()
        || piece.parts().stream()
            .anyMatch(
                p -> plain.startsWith(p.name().toLowerCase(Locale.ROOT)) && plain.contains(":"));
  }

  private Part endingInTime(Part part) {
    return part.withNotes(
        part.notes().stream().filter(n -> n.onset() < end).map(this::endingInTime).toList());
  }

  private Note endingInTime(Note note) {
    return note.end() <= end ? note : note.withDuration(end - note.onset());
  }
}
