package app.refrain.music.english;

import app.refrain.music.Bar;
import app.refrain.music.Bars;
import app.refrain.music.Loudness;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.PitchName;
import app.refrain.music.Quantizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the notes of a part into words, bar by bar from the first: notes that begin and end together
 * are a group; of groups that begin together the longest comes first.
 */
final class NoteWords {

  private static final Comparator<Note> IN_LINE =
      Comparator.comparingInt(Note::onset)
          .thenComparing(Comparator.comparingInt(Note::duration).reversed())
          .thenComparingInt(Note::pitch)
          .thenComparingInt(Note::velocity);

  private final boolean drums;
  private final Map<Integer, List<Note>> notesByBar = new HashMap<>();
  private Loudness loudness = Loudness.MF;

  NoteWords(Part part, Bars bars) {
    drums = part.drums();
    for (Note note : part.notes()) {
      int bar = bars.indexAt(note.onset());
      notesByBar.computeIfAbsent(bar, i -> new ArrayList<>()).add(note);
    }
  }

  /** The words of the next bar, none if the part is silent in it. */
  List<Word> inBar(int index, Bar bar) {
    List<Word> words = new ArrayList<>();
    List<Note> notes = notesByBar.getOrDefault(index, new ArrayList<>());
    notes.sort(IN_LINE);
    int implied = bar.start();
    for (int i = 0; i < notes.size(); ) {
      Note first = notes.get(i);
      if (first.onset() != implied) {
        words.add(new Word.At(Beat.at(first.onset() - bar.start(), bar.meter())));
      }
      for (; i < notes.size() && together(first, notes.get(i)); i++) {
        pitch(notes.get(i), words);
      }
      words.addAll(duration(first.duration() / Quantizer.STEP));
      implied = first.end();
    }
    return words;
  }

  private static boolean together(Note a, Note b) {
    return a.onset() == b.onset() && a.duration() == b.duration();
  }

  private void pitch(Note note, List<Word> words) {
    Loudness now = Loudness.of(note.velocity());
    if (now != loudness) {
      words.add(new Word.Loud(now));
      loudness = now;
    }
    words.add(sound(note));
  }

  private Word sound(Note note) {
    if (drums) {
      return new Word.Drum(note.pitch());
    }
    return note.spelling() == null
        ? new Word.Pitch(note.pitch())
        : new Word.NamedPitch(PitchName.of(note.pitch(), note.spelling()));
  }

  /** The words of a duration: as many whole notes as are less than it, and the rest. */
  static List<Word> duration(int steps) {
    List<Word> words = new ArrayList<>();
    int rest = steps;
    for (; rest > NoteValue.WHOLE; rest -= NoteValue.WHOLE) {
      words.add(new Word.WholeTied());
    }
    words.add(new Word.Length(rest));
    return words;
  }
}
