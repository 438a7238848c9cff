package app.refrain.model.refine.training;

import app.refrain.model.draft.LanguageModel;
import app.refrain.model.refine.PartNote;
import app.refrain.model.refine.Protection;
import app.refrain.model.text.HomeKey;
import app.refrain.model.text.UnknownWordException;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * The mistakes that a language model makes: it reads clean music and says of each note what it
 * would have written there; where that is something else, it may take the note's place. So a
 * mistake fits what comes before it, but not what follows. It is made where the model is in doubt.
 *
 * <p>Source: K. Clark et al., "ELECTRA: Pre-training Text Encoders as Discriminators Rather Than
 * Generators", ICLR 2020, whose replaced tokens these are.
 */
public final class DraftMistakes implements Mistakes {
  /** How often the next note's onset moves with the end of the one before. */
  private static final double NEXT_FOLLOWS = 0.75;

  /** How many times a piece's mistakes are drawn. */
  private static final int DRAWS = 3;

  /** What the model thinks of pieces that come again. */
  private final Map<Score, List<Map<SecondThought.Place, SecondThought>>> known =
      new IdentityHashMap<>();

  private final LanguageModel model;

  public DraftMistakes(LanguageModel model) {
    this.model = model;
  }

  @Override
  public Lesson make(Score clean, double rate, Protection protection, RandomGenerator random) {
    Map<PartNote, SecondThought> mistakes =
        rate == 0 ? Map.of() : choose(clean, rate, protection, random);
    List<Correction> corrections = new ArrayList<>();
    for (int p = 0; p < clean.parts().size(); p++) {
      if (!clean.parts().get(p).drums()) {
        List<Note> notes = clean.parts().get(p).notes();
        corrections.addAll(corrections(notes, p, changed(notes, p, mistakes, protection, random)));
      }
    }
    return Lesson.of(clean, corrections, protection);
  }

  /** Of the notes that the model would have written otherwise as many as are asked for. */
  private Map<PartNote, SecondThought> choose(
      Score clean, double rate, Protection protection, RandomGenerator random) {
    HomeKey home = HomeKey.of(clean);
    List<Map<SecondThought.Place, SecondThought>> draws =
        known.computeIfAbsent(clean, c -> draws(home.score()));
    Map<SecondThought.Place, SecondThought> thoughts = draws.get(random.nextInt(draws.size()));
    List<PartNote> doubtful = new ArrayList<>();
    for (int p = 0; p < clean.parts().size(); p++) {
      for (Note note : clean.parts().get(p).notes()) {
        PartNote known = new PartNote(p, note);
        if (thoughts.containsKey(SecondThought.Place.of(p, note, home.semitones()))
            && !protection.covers(known)) {
          doubtful.add(known);
        }
      }
    }
    Collections.shuffle(doubtful, Random.from(random));
    long most = Math.min(doubtful.size(), Math.round(rate * clean.noteCount()));
    Map<PartNote, SecondThought> chosen = new HashMap<>();
    for (PartNote n : doubtful.subList(0, (int) most)) {
      chosen.put(n, thoughts.get(SecondThought.Place.of(n.part(), n.note(), home.semitones())));
    }
    return chosen;
  }

  /** The same whenever the model reads the same notes. */
  private List<Map<SecondThought.Place, SecondThought>> draws(Score home) {
    int seed = home.parts().stream().map(Part::notes).toList().hashCode();
    try {
      return new SecondThoughts(model, new SplittableRandom(seed)).of(home, DRAWS);
    } catch (UnknownWordException outsideTheVocabulary) {
      return List.of(Map.of());
    }
  }

  private static Map<Note, Note> changed(
      List<Note> notes,
      int part,
      Map<PartNote, SecondThought> mistakes,
      Protection protection,
      RandomGenerator random) {
    Map<Note, Note> changed = new HashMap<>();
    for (int i = 0; i < notes.size(); i++) {
      Note note = notes.get(i);
      SecondThought mistake = mistakes.get(new PartNote(part, note));
      if (mistake == null || changed.containsKey(note)) {
        continue;
      }
      Note wrong = mistake.instead(note);
      changed.put(note, wrong);
      if (mistake.changesDuration() && i + 1 < notes.size()) {
        Note next = notes.get(i + 1);
        boolean follows =
            next.onset() == note.end()
                && wrong.end() < next.end()
                && !protection.covers(new PartNote(part, next))
                && random.nextDouble() < NEXT_FOLLOWS;
        if (follows) {
          changed.put(next, next.withOnset(wrong.end()).withDuration(next.end() - wrong.end()));
        }
      }
    }
    return changed;
  }

  /** No two notes become equal. */
  private static List<Correction> corrections(List<Note> notes, int part, Map<Note, Note> changed) {
    Set<Note> taken = new HashSet<>(notes);
    List<Correction> corrections = new ArrayList<>();
    for (Note note : notes) {
      Note wrong = changed.getOrDefault(note, note);
      Note drafted = !wrong.equals(note) && taken.add(wrong) ? wrong : note;
      corrections.add(new Correction(new PartNote(part, drafted), note));
    }
    return corrections;
  }
}
