package app.refrain.model.refine.training;

import app.refrain.model.refine.PartNote;
import app.refrain.model.refine.Protection;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Damages notes drawn by chance, each in one way of {@link Flaw}. Drums stay whole. */
public final class RandomDamage implements Mistakes {
  /** How often a flaw is drawn again if a note cannot have it. */
  private static final int ATTEMPTS = 8;

  @Override
  public Lesson make(Score clean, double rate, Protection protection, RandomGenerator random) {
    List<Correction> corrections = new ArrayList<>();
    for (int p = 0; p < clean.parts().size(); p++) {
      if (!clean.parts().get(p).drums()) {
        corrections.addAll(damage(clean, p, rate, protection, random));
      }
    }
    return Lesson.of(clean, corrections, protection);
  }

  private static List<Correction> damage(
      Score clean, int index, double rate, Protection protection, RandomGenerator random) {
    Part part = clean.parts().get(index);
    Set<Integer> chosen = choose(part.notes().size(), rate, random);
    Set<Note> taken = new HashSet<>(part.notes());
    List<Correction> corrections = new ArrayList<>();
    for (int i = 0; i < part.notes().size(); i++) {
      Note note = part.notes().get(i);
      boolean spared = !chosen.contains(i) || protection.covers(new PartNote(index, note));
      Correction damaged =
          spared ? null : damage(new Victim(clean, part, index, note), taken, random);
      if (damaged == null || damaged.clean() == null) {
        corrections.add(new Correction(new PartNote(index, note), note));
      }
      if (damaged != null) {
        corrections.add(damaged);
      }
    }
    return corrections;
  }

  private static Set<Integer> choose(int notes, double rate, RandomGenerator random) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < notes; i++) {
      order.add(i);
    }
    Collections.shuffle(order, Random.from(random));
    return new HashSet<>(order.subList(0, (int) Math.round(rate * notes)));
  }

  /** Null if the note resists. No two notes of a part become equal. */
  private static Correction damage(Victim victim, Set<Note> taken, RandomGenerator random) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Flaw flaw = Flaw.draw(random);
      Note damaged = flaw.apply(victim, random);
      if (damaged != null && taken.add(damaged)) {
        return new Correction(
            new PartNote(victim.index(), damaged), flaw == Flaw.EXTRA_NOTE ? null : victim.note());
      }
    }
    return null;
  }
}
