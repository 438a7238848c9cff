package app.refrain.model.refine;

import app.refrain.music.Part;
import java.util.stream.IntStream;

/** The parts of a score as the network sees them: their order, instruments and registers. */
final class Parts {
  private static final int ALONE = 0;
  private static final int HIGHEST = 1;
  private static final int INNER = 2;
  private static final int LOWEST = 3;
  private static final int FAMILY_SIZE = 8;

  private final NoteSequence sequence;
  private final int[] roles;

  private Parts(NoteSequence sequence, int[] roles) {
    this.sequence = sequence;
    this.roles = roles;
  }

  static Parts of(NoteSequence sequence) {
    int count = sequence.score().parts().size();
    double[] register = new double[count];
    for (int part = 0; part < count; part++) {
      register[part] =
          IntStream.of(sequence.indices(part)).map(sequence::pitch).average().orElse(Double.NaN);
    }
    int[] roles = new int[count];
    for (int part = 0; part < count; part++) {
      roles[part] = role(register, part);
    }
    return new Parts(sequence, roles);
  }

  private static int role(double[] register, int part) {
    boolean alone = true;
    boolean highest = true;
    boolean lowest = true;
    for (int other = 0; other < register.length; other++) {
      if (other != part && !Double.isNaN(register[other])) {
        alone = false;
        highest &= register[part] > register[other];
        lowest &= register[part] < register[other];
      }
    }
    return alone ? ALONE : highest ? HIGHEST : lowest ? LOWEST : INNER;
  }

  void describe(int index, FeatureList features) {
    Part part = sequence.score().parts().get(index);
    features.add(Feature.ORDINAL, index);
    features.add(Feature.ROLE, roles[index]);
    features.add(Feature.FAMILY, part.program() / FAMILY_SIZE);
  }
}
