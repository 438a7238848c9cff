package app.refrain.model.refine.training;

import app.refrain.model.refine.Scale;
import app.refrain.music.Bar;
import app.refrain.music.Note;
import app.refrain.music.Quantizer;
import java.util.random.RandomGenerator;

/** The ways in which a note goes wrong, and how often each does, in hundredths. */
enum Flaw {
  /** A step or a third away. */
  NEAR_PITCH(24) {
    @Override
    Note apply(Victim victim, RandomGenerator random) {
      return moved(victim.note(), sign(random) * random.nextInt(1, 5));
    }
  },
  OTHER_OCTAVE(10) {
    @Override
    Note apply(Victim victim, RandomGenerator random) {
      return moved(victim.note(), sign(random) * 12);
    }
  },
  FAR_PITCH(10) {
    @Override
    Note apply(Victim victim, RandomGenerator random) {
      return moved(victim.note(), sign(random) * random.nextInt(5, 16));
    }
  },
  OUT_OF_KEY(10) {
    @Override
    Note apply(Victim victim, RandomGenerator random) {
      int interval = sign(random) * random.nextInt(1, 8);
      int pitch = victim.note().pitch() + interval;
      return victim.key() == null || Scale.of(victim.key()).contains(Math.floorMod(pitch, 12))
          ? null
          : moved(victim.note(), interval);
    }
  },
  OTHER_ONSET(20) {
    @Override
    Note apply(Victim victim, RandomGenerator random) {
      Note note = victim.note();
      Bar bar = victim.bar();
      int onset =
          note.onset() + sign(random) * pick(random, 2, 3, 3, 4, 6, 6, 6, 12) * Quantizer.STEP;
      return bar.contains(onset) ? note.withOnset(onset) : null;
    }
  },
  OTHER_DURATION(16) {
    @Override
    Note apply(Victim victim, RandomGenerator random) {
      int steps = victim.note().duration() / Quantizer.STEP;
      int changed =
          switch (random.nextInt(6)) {
            case 0 -> steps / 2;
            case 1 -> steps * 2;
            case 2 -> steps * 3 / 2;
            case 3 -> steps * 2 / 3;
            default -> steps + sign(random) * pick(random, 2, 3, 4, 6, 12);
          };
      return changed < 1 || changed == steps
          ? null
          : victim.note().withDuration(changed * Quantizer.STEP);
    }
  },
  /** Another note beside this one, which stays. */
  EXTRA_NOTE(10) {
    @Override
    Note apply(Victim victim, RandomGenerator random) {
      Note note = victim.note();
      int onset = note.onset() + pick(random, 0, 0, 3, 6, 6, 12) * Quantizer.STEP;
      Note extra = moved(note, sign(random) * random.nextInt(0, 13));
      return extra == null
              || !victim.bar().contains(onset)
              || extra.pitch() == note.pitch() && onset == note.onset()
          ? null
          : extra.withOnset(onset);
    }
  };

  private static final int ALL = 100;

  private final int frequency;

  Flaw(int frequency) {
    this.frequency = frequency;
  }

  static Flaw draw(RandomGenerator random) {
    int ticket = random.nextInt(ALL);
    for (Flaw flaw : values()) {
      ticket -= flaw.frequency;
      if (ticket < 0) {
        return flaw;
      }
    }
    throw new IllegalStateException("the frequencies of flaws do not make " + ALL);
  }

  /**
   * The flawed note (for {@link #EXTRA_NOTE} the other one), or null if this note cannot be flawed
   * so.
   */
  abstract Note apply(Victim victim, RandomGenerator random);

  private static Note moved(Note note, int semitones) {
    int pitch = note.pitch() + semitones;
    return pitch < 0 || pitch > 127 ? null : note.withPitch(pitch);
  }

  private static int sign(RandomGenerator random) {
    return random.nextBoolean() ? 1 : -1;
  }

  private static int pick(RandomGenerator random, int... values) {
    return values[random.nextInt(values.length)];
  }
}
