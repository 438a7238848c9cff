package app.refrain.model.evaluation;

import app.refrain.model.refine.bars.Ending;
import app.refrain.music.Bar;
import app.refrain.music.Bars;
import app.refrain.music.ChordSymbol;
import app.refrain.music.GeneralMidi;
import app.refrain.music.InstrumentRange;
import app.refrain.music.Loudness;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import app.refrain.music.analysis.form.Section;
import app.refrain.music.analysis.form.SectionFinder;
import app.refrain.music.arrangement.BeatLikeness;
import app.refrain.music.arrangement.Style;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a new piece is like, by measures that were named before any was written.
 *
 * @param style what was asked for
 * @param beat like and steadiness of its drums, empty if it has none
 * @param strokesOffKit how many strokes are on no instrument of General MIDI's kit
 * @param bassOnRoots share of the strong beats with a bass note on which the bass has the chord's
 *     root or bass note; NaN where there are no chords or no bass
 * @param loudnessVaries whether parts have more than one degree of loudness
 * @param hasForm whether a section comes again, by {@link SectionFinder}
 * @param rests whether melody and lowest note end on the tonic
 * @param inRange whether every note can be played on its instrument
 */
record NewPiece(
    String style,
    Optional<BeatLikeness> beat,
    int strokesOffKit,
    double bassOnRoots,
    boolean loudnessVaries,
    boolean hasForm,
    boolean rests,
    boolean inRange) {

  private static final int OCTAVE = 12;

  static NewPiece of(Score score, Style style) {
    List<Part> drums = score.parts().stream().filter(Part::drums).toList();
    return new NewPiece(
        style.name(),
        drums.stream().findFirst().map(d -> BeatLikeness.of(score, d, style)),
        (int)
            drums.stream()
                .flatMap(d -> d.notes().stream())
                .filter(
                    n ->
                        n.pitch() < GeneralMidi.LOWEST_DRUM || n.pitch() > GeneralMidi.HIGHEST_DRUM)
                .count(),
        bassOnRoots(score),
        loudnessVaries(score),
        hasForm(score),
        rests(score),
        score.parts().stream().allMatch(NewPiece::inRange));
  }

  private static double bassOnRoots(Score score) {
    Optional<Part> bass =
        score.parts().stream().filter(p -> !p.drums() && isBass(p.program())).findFirst();
    if (bass.isEmpty() || score.chords().isEmpty()) {
      return Double.NaN;
    }
    Bars bars = score.bars();
    int strong = 0;
    int right = 0;
    for (Note note : bass.get().notes()) {
      Bar bar = bars.at(note.onset());
      int within = note.onset() - bar.start();
      boolean onStrong = within == 0 || bar.meter().beats() == 4 && within * 2 == bar.length();
      Optional<ChordSymbol> chord = chordAt(score, note.onset());
      if (onStrong && chord.isPresent()) {
        strong++;
        Set<Integer> roots = new HashSet<>(Set.of(chord.get().root().pitchClass()));
        if (chord.get().bass() != null) {
          roots.add(chord.get().bass().pitchClass());
        }
        right += roots.contains(note.pitch() % OCTAVE) ? 1 : 0;
      }
    }
    return strong == 0 ? Double.NaN : (double) right / strong;
  }

  /** The programs of the bass family, contrabass and tuba. */
  private static boolean isBass(int program) {
    return program >= 32 && program <= 39 || program == 43 || program == 58;
  }

  private static Optional<ChordSymbol> chordAt(Score score, int tick) {
    return score.chords().stream()
        .filter(c -> c.at() <= tick)
        .reduce((first, second) -> second)
        .map(c -> c.symbol())
        .filter(s -> s.root() != null);
  }

  private static boolean loudnessVaries(Score score) {
    return score.parts().stream()
            .filter(p -> !p.drums())
            .flatMap(p -> p.notes().stream())
            .map(n -> Loudness.of(n.velocity()))
            .distinct()
            .count()
        > 1;
  }

  private static boolean hasForm(Score score) {
    List<String> labels = SectionFinder.find(score).stream().map(Section::label).toList();
    return labels.size() > new HashSet<>(labels).size();
  }

  private static boolean rests(Score score) {
    return Ending.isAtRest(score);
  }

  private static boolean inRange(Part part) {
    InstrumentRange range = InstrumentRange.of(part);
    return part.notes().stream().allMatch(n -> range.contains(n.pitch()));
  }
}
