package app.refrain.model.draft;

import app.refrain.model.CompositionException;
import app.refrain.model.CompositionListener;
import app.refrain.model.text.TextLayout;
import app.refrain.model.text.TokenText;
import app.refrain.model.text.Vocabulary;
import app.refrain.music.Bars;
import app.refrain.music.Excerpt;
import app.refrain.music.InstrumentRange;
import app.refrain.music.Part;
import app.refrain.music.Score;
import app.refrain.music.english.Plan;
import app.refrain.music.english.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes the same bars several times, side by side, over the chords that they have. No note rings
 * beyond them.
 */
public final class BarVersions {

  /** One row alone is computed in another way than several, with other last bits. */
  private static final int LEAST_ROWS = 2;

  private final LanguageModel model;
  private final Sampler sampler;
  private final String task;
  private final List<InstrumentRange> ranges;
  private final Map<Integer, List<Plan>> plans;

  /**
   * @param task as the header names it
   * @param ranges that each part's new notes lie in, in the home key
   */
  public BarVersions(
      LanguageModel model, Sampler sampler, String task, List<InstrumentRange> ranges) {
    this(model, sampler, task, ranges, Map.of());
  }

  /**
   * The same with plans.
   *
   * @param plans what bars shall be like, by their index
   */
  public BarVersions(
      LanguageModel model,
      Sampler sampler,
      String task,
      List<InstrumentRange> ranges,
      Map<Integer, List<Plan>> plans) {
    this.plans = plans;
    this.model = model;
    this.sampler = sampler;
    this.task = task;
    this.ranges = ranges;
  }

  /**
   * Writes versions of some bars.
   *
   * @param piece in the home key; of the bars to be written and those after only chords count
   * @param from the first bar's index
   * @param to the index of the bar after the last
   * @param total how many bars the piece is to have
   * @param count how many versions, at least one
   * @param listener may cancel at every bar
   * @return the piece up to the end of the bars, with each version; fewer where bars with chords
   *     are longer than the model can look back
   */
  public List<Score> write(
      Score piece, int from, int to, int total, int count, CompositionListener listener)
      throws CompositionException {
    Bars bars = piece.bars();
    int first = DraftWriter.contextStart(model, piece, from);
    int offset = bars.get(first).start();
    List<VersionWriter> writers = writers(piece, first, from, to, total, count);
    write(writers, listener);
    Score before = before(piece, bars.get(from).start());
    List<Score> versions = new ArrayList<>();
    for (VersionWriter writer : writers) {
      Score version = Merge.after(before, writer.score(), bars.get(from).start(), offset);
      int missing = to - from - writer.bars();
      if (missing == 0) {
        versions.add(version);
      } else if (piece.chords().isEmpty()) {
        versions.add(
            new DraftWriter(model, sampler, false, ranges)
                .extend(
                    version, to - missing, missing, task, (bar, score) -> requireWanted(listener)));
      }
    }
    return versions;
  }

  private List<VersionWriter> writers(
      Score piece, int first, int from, int to, int total, int count) {
    TextLayout known = new TextLayout(Excerpt.bars(piece, first, from), from - first);
    List<List<Word>> heads = heads(piece, first, from, to);
    List<Word> prompt =
        Stream.of(known.header(task, total - first, word -> true), known.bars(), heads.getFirst())
            .flatMap(List::stream)
            .toList();
    int number = ((Word.BarIs) heads.getFirst().getFirst()).number();
    int end = piece.bars().get(to).start() - piece.bars().get(first).start();
    WritingRules rules = new WritingRules(false, ranges, number + total - from - 1, end);
    List<VersionWriter> writers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      writers.add(new VersionWriter(model, prompt, heads.subList(1, heads.size()), rules, sampler));
    }
    return writers;
  }

  private void write(List<VersionWriter> writers, CompositionListener listener)
      throws CompositionException {
    TokenText prompt = writers.getFirst().text();
    try (LanguageModel.Session session = model.open(writers.size())) {
      List<VersionWriter> rows = new ArrayList<>(writers);
      float[][] logits = new float[rows.size()][];
      Arrays.fill(logits, session.prefill(prompt.tokens(), prompt.features()));
      int bars = 0;
      while (true) {
        for (VersionWriter writer : writers) {
          if (!writer.isOver()) {
            writer.write(logits[rows.indexOf(writer)]);
          }
        }
        if (writers.stream().allMatch(VersionWriter::isOver)) {
          return;
        }
        int written = writers.stream().mapToInt(VersionWriter::bars).sum();
        if (written > bars) {
          requireWanted(listener);
          bars = written;
        }
        removeOver(rows, session);
        logits =
            session.step(
                rows.stream().mapToInt(VersionWriter::lastToken).toArray(),
                rows.stream().map(VersionWriter::lastFeatures).toArray(int[][]::new));
      }
    }
  }

  private static void removeOver(List<VersionWriter> rows, LanguageModel.Session session) {
    for (int row = rows.size() - 1; row >= 0 && rows.size() > LEAST_ROWS; row--) {
      if (rows.get(row).isOver()) {
        session.remove(row);
        VersionWriter last = rows.removeLast();
        if (row < rows.size()) {
          rows.set(row, last);
        }
      }
    }
  }

  private static void requireWanted(CompositionListener listener) throws CompositionException {
    if (listener.isCancelled()) {
      throw new CompositionException.Cancelled();
    }
  }

  /** What each of the bars begins with: its number, section, plans and chords. */
  private List<List<Word>> heads(Score piece, int first, int from, int to) {
    Vocabulary known = model.writer().vocabulary();
    Heads given = new Heads(piece, first, to, plans);
    Map<Plan.Aspect, Plan> inForce = new EnumMap<>(Plan.Aspect.class);
    List<List<Word>> heads = new ArrayList<>();
    for (int bar = from; bar < to; bar++) {
      List<Word> head = new ArrayList<>();
      head.add(given.number(bar));
      head.addAll(given.of(bar, inForce.values()));
      plans.getOrDefault(bar, List.of()).forEach(p -> inForce.put(p.aspect(), p));
      heads.add(head.stream().filter(w -> known.token(w).isPresent()).toList());
    }
    return heads;
  }

  private static Score before(Score piece, int end) {
    List<Part> parts =
        piece.parts().stream()
            .map(p -> p.withNotes(p.notes().stream().filter(n -> n.onset() < end).toList()))
            .toList();
    return piece.withParts(parts);
  }
}
