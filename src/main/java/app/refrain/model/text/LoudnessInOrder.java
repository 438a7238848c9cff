package app.refrain.model.text;

import app.refrain.music.Loudness;
import app.refrain.music.english.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Says the loudness of cells as a reader needs it who meets them in another order than that of the
 * bars: a degree holds for the part until the next, wherever that stands.
 */
final class LoudnessInOrder {

  /** The degree in force, by slot of the part. */
  private final Map<Integer, Loudness> inForce = new HashMap<>();

  /** The degree in force before a part's next notes. */
  Loudness of(int slot) {
    return inForce.getOrDefault(slot, Loudness.MF);
  }

  /** Takes words of a part in that stand where they are. */
  void read(int slot, List<Word> words) {
    for (Word word : words) {
      if (word instanceof Word.Loud(Loudness said)) {
        inForce.put(slot, said);
      }
    }
  }

  /**
   * The words of a cell, with the degree of its first note said if and only if it is another than
   * the one in force here.
   *
   * @param first the degree that was in force before the cell in the order of the bars
   */
  List<Word> inOrder(int slot, List<Word> cell, Loudness first) {
    List<Word> words = new ArrayList<>(cell);
    int sound = firstSound(cell);
    if (sound < 0) {
      return words;
    }
    boolean said = cell.get(sound - 1) instanceof Word.Loud;
    Loudness degree = cell.get(sound - 1) instanceof Word.Loud(Loudness own) ? own : first;
    if (said && degree == of(slot)) {
      words.remove(sound - 1);
    } else if (!said && degree != of(slot)) {
      words.add(sound, new Word.Loud(degree));
    }
    inForce.put(slot, degree);
    read(slot, words);
    return words;
  }

  /** The index of the first pitch or stroke, which a part's name comes before; -1 if none. */
  private static int firstSound(List<Word> cell) {
    for (int i = 1; i < cell.size(); i++) {
      Word word = cell.get(i);
      if (word instanceof Word.Pitch
          || word instanceof Word.NamedPitch
          || word instanceof Word.Drum) {
        return i;
      }
    }
    return -1;
  }
}
