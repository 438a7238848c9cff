package app.refrain.model.text;

import app.refrain.music.Loudness;
import app.refrain.music.Score;
import app.refrain.music.english.Plan;
import app.refrain.music.english.Word;
import app.refrain.music.english.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * A piece's words, taken apart by bar and part, to be laid out for a task: as they stand, or with
 * some cells (a part in a bar) left open and written after everything else, so that a model that
 * reads from left to right knows what follows.
 */
public final class TextLayout {

  /** A bar's number and events, and the notes of each part that plays in it. */
  private record Block(
      List<Word> head, Map<Integer, List<Word>> cells, Map<Integer, Loudness> loudness) {

    /** The words of a part, none if it is silent. */
    List<Word> cell(int slot, LoudnessInOrder order) {
      List<Word> words = cells.get(slot);
      return words == null ? List.of() : order.inOrder(slot, words, loudness.get(slot));
    }
  }

  private static final Comparator<Plan> BY_ASPECT = Comparator.comparing(Plan::aspect);

  private final List<Word> header = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private int parts;

  /** What was said of loudness in the first pass, if there was one. */
  private LoudnessInOrder loudness = new LoudnessInOrder();

  /**
   * @param score in the home key, or as people see it
   */
  public TextLayout(Score score) {
    this(score, score.barCount());
  }

  /**
   * @param score in the home key
   * @param bars how many bars are laid out, silent ones at the end included
   */
  public TextLayout(Score score, int bars) {
    LoudnessInOrder order = new LoudnessInOrder();
    int writing = -1;
    List<Word> to = header;
    for (Word word : Words.of(score, bars)) {
      if (word instanceof Word.BarIs) {
        blocks.add(new Block(new ArrayList<>(), new LinkedHashMap<>(), new HashMap<>()));
        to = blocks.getLast().head();
      } else if (word instanceof Word.PartIs(int slot)) {
        to = blocks.getLast().cells().computeIfAbsent(slot, s -> new ArrayList<>());
        blocks.getLast().loudness().put(slot, order.of(slot));
        writing = slot;
      } else if (word instanceof Word.Loud) {
        order.read(writing, List.of(word));
      } else if (word instanceof Word.Declare) {
        parts++;
      }
      to.add(word);
    }
  }

  public int barCount() {
    return blocks.size();
  }

  public int partCount() {
    return parts;
  }

  /** What each bar has before its notes: its number, section and chords. */
  public List<List<Word>> heads() {
    return blocks.stream().map(block -> List.copyOf(block.head())).toList();
  }

  /**
   * Says what bars are asked to be like.
   *
   * @param plans by index of the bar
   */
  public TextLayout planned(Map<Integer, List<Plan>> plans) {
    plans.forEach((bar, planned) -> plan(blocks.get(bar).head(), planned));
    return this;
  }

  /** Puts plans into what a bar has before its notes: after its changes, before its chords. */
  public static void plan(List<Word> head, List<Plan> plans) {
    int at = 0;
    while (at < head.size() && comesBeforePlans(head.get(at))) {
      at++;
    }
    head.addAll(at, plans.stream().sorted(BY_ASPECT).map(Word.PlanIs::new).toList());
  }

  private static boolean comesBeforePlans(Word word) {
    return switch (word) {
      case Word.BarIs bar -> true;
      case Word.MeterIs meter -> true;
      case Word.CutTo cut -> true;
      case Word.KeyIs key -> true;
      case Word.TempoIs tempo -> true;
      case Word.SectionIs section -> true;
      default -> false;
    };
  }

  /** The header for a task, without the words that are not wanted. */
  public List<Word> header(String task, int bars, Predicate<Word> wanted) {
    List<Word> words = new ArrayList<>();
    words.add(new Word.TaskIs(task));
    boolean counted = false;
    for (Word word : header) {
      if (word instanceof Word.Declare && !counted) {
        add(words, new Word.BarsWanted(Math.min(bars, Vocabulary.BARS)), wanted);
        counted = true;
      }
      add(words, word, wanted);
    }
    return words;
  }

  private static void add(List<Word> words, Word word, Predicate<Word> wanted) {
    if (wanted.test(word)) {
      words.add(word);
    }
  }

  /** All bars as they stand. */
  public List<Word> bars() {
    List<Word> words = new ArrayList<>();
    for (Block block : blocks) {
      words.addAll(block.head());
      block.cells().values().forEach(words::addAll);
    }
    return words;
  }

  /**
   * All bars with open cells marked as such.
   *
   * @param open of a bar's index and a part's slot, whether the cell is left open
   */
  public List<Word> firstPass(BiPredicate<Integer, Integer> open) {
    List<Word> words = new ArrayList<>();
    loudness = new LoudnessInOrder();
    for (int bar = 0; bar < blocks.size(); bar++) {
      words.addAll(blocks.get(bar).head());
      for (int slot = 0; slot < parts; slot++) {
        if (open.test(bar, slot)) {
          words.add(new Word.PartIs(slot));
          words.add(new Word.Open());
        } else {
          words.addAll(blocks.get(bar).cell(slot, loudness));
        }
      }
    }
    words.add(new Word.SecondPass());
    return words;
  }

  /** Lets the second pass be read after another layout's first. */
  public TextLayout after(TextLayout first) {
    loudness = first.loudness;
    return this;
  }

  /** What stands in the open cells, as it reads after {@link #firstPass}. */
  public List<Word> secondPass(BiPredicate<Integer, Integer> open) {
    List<Word> words = new ArrayList<>();
    for (int bar = 0; bar < blocks.size(); bar++) {
      List<Word> written = new ArrayList<>();
      boolean any = false;
      for (int slot = 0; slot < parts; slot++) {
        if (open.test(bar, slot)) {
          any = true;
          written.addAll(blocks.get(bar).cell(slot, loudness));
        }
      }
      if (any) {
        words.add(blocks.get(bar).head().getFirst());
        words.addAll(written);
      }
    }
    return words;
  }
}
