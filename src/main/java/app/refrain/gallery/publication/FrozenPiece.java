package app.refrain.gallery.publication;

import app.refrain.generation.Generation;
import app.refrain.generation.Provenance;
import app.refrain.music.analysis.copying.SharedRun;
import app.refrain.studio.FrozenSession;
import app.refrain.studio.score.ScoreState;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A session's music for good, and what is known of how it was made.
 *
 * @param machine what the machine did, one line for people each
 * @param provenance of each accepted generation, the latest first
 * @param copied the longest run that is shared with a piece that a model learnt from; null if that
 *     is not known
 */
record FrozenPiece(
    ScoreState score,
    PieceFacts facts,
    List<String> machine,
    List<Provenance> provenance,
    SharedRun copied) {

  static FrozenPiece of(FrozenSession session) {
    List<Provenance> provenance =
        session.generations().stream()
            .map(Generation::provenance)
            .filter(Objects::nonNull)
            .toList();
    return new FrozenPiece(
        session.score(),
        PieceFacts.of(session),
        session.machine(),
        provenance,
        provenance.stream()
            .map(Provenance::copied)
            .filter(Objects::nonNull)
            .max(Comparator.comparingInt(SharedRun::notes))
            .orElse(null));
  }
}
