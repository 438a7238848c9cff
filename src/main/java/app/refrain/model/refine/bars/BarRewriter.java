package app.refrain.model.refine.bars;

import app.refrain.model.CompositionException;
import app.refrain.model.CompositionListener;
import app.refrain.model.draft.BarVersions;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Writes the phrases of a draft several times more and takes those that a {@link PhraseChooser}
 * finds better than the draft's own. Goes through the draft from left to right; what is rewritten
 * goes on from what was rewritten before.
 */
public final class BarRewriter {

  /** How many versions there are of each phrase, the draft's own included. */
  public static final int VERSIONS = 8;

  /** How many bars are written once more where no version of the last phrase will do. */
  private static final int CLOSE = 2;

  private final BarVersions versions;
  private final PhraseChooser chooser;

  public BarRewriter(BarVersions versions, PhraseChooser chooser) {
    this.versions = versions;
    this.chooser = chooser;
  }

  /**
   * What of a draft is better written anew, in order of time.
   *
   * @param draft in the home key
   * @param length how many bars are a person's and stay
   * @param total how many bars there are
   * @param ends whether the piece ends with them
   * @param listener may cancel at every bar
   */
  public List<RewrittenBars> rewrite(
      Score draft, int length, int total, boolean ends, CompositionListener listener)
      throws CompositionException {
    List<RewrittenBars> rewritten = new ArrayList<>();
    PhraseChooser.Choosing choosing = chooser.begin(draft, length, total, ends);
    Score written = draft;
    double gain = 0;
    for (int from = length; from < total; from += PhraseChooser.PHRASE) {
      int to = Math.min(total, from + PhraseChooser.PHRASE);
      List<Score> candidates = new ArrayList<>(List.of(written));
      candidates.addAll(others(draft, written, from, to, total, listener));
      if (choosing.asksForMore(candidates, from, to)) {
        candidates.addAll(others(draft, written, Math.max(from, to - CLOSE), to, total, listener));
      }
      PhraseChooser.Choice choice = choosing.choose(candidates, from, to, 0);
      if (choice.index() > 0) {
        written = candidates.get(choice.index());
        gain += choice.gain();
        rewritten.add(RewrittenBars.of(written, from, to, choice));
      }
    }
    return RewrittenBars.together(rewritten, gain);
  }

  /** The piece with other versions of some of its bars. */
  private List<Score> others(
      Score draft, Score written, int from, int to, int total, CompositionListener listener)
      throws CompositionException {
    return versions.write(written, from, to, total, VERSIONS - 1, listener).stream()
        .filter(version -> isFree(draft, version, from) && isFree(written, version, from))
        .map(version -> continued(version, written, to))
        .toList();
  }

  /** Whether no note of a version begins on a key that still sounds in what was there before. */
  private static boolean isFree(Score score, Score version, int from) {
    int start = score.bars().get(from).start();
    return IntStream.range(0, score.parts().size())
        .allMatch(
            slot ->
                score.parts().get(slot).notes().stream()
                    .filter(n -> n.onset() < start && n.end() > start)
                    .noneMatch(n -> sounds(version.parts().get(slot), n.pitch(), start, n.end())));
  }

  private static boolean sounds(Part part, int pitch, int start, int end) {
    return part.notes().stream()
        .anyMatch(n -> n.pitch() == pitch && n.onset() >= start && n.onset() < end);
  }

  /** A version with what follows its bars. */
  private static Score continued(Score version, Score piece, int to) {
    int end = piece.bars().get(to).start();
    List<Part> parts = new ArrayList<>();
    for (Part part : version.parts()) {
      List<Note> notes = new ArrayList<>(part.notes());
      piece.parts().get(parts.size()).notes().stream()
          .filter(n -> n.onset() >= end)
          .forEach(notes::add);
      parts.add(part.withNotes(notes));
    }
    return piece.withParts(parts);
  }
}
