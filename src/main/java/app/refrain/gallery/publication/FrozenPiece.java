package app.refrain.gallery.publication;

import app.refrain.generation.Generation;
import app.refrain.generation.Provenance;
import app.refrain.music.analysis.copying.SharedRun;
import app.refrain.studio.FrozenSession;
import app.refrain.studio.score.ScoreState;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A session's music for good, and what is known of how it was made.
 *
 * @param machine what the machine did, one line for people each
 * @param provenance of each accepted generation, the latest first
 * @param copied the longest run that is shared with known music
 */
record FrozenPiece(
    ScoreState score,
    PieceFacts facts,
    List<String> machine,
    List<Provenance> provenance,
    SharedRun copied) {

  /**
   * @param shared the longest run that the whole piece shares with known music
   */
  static FrozenPiece of(FrozenSession session, SharedRun shared) {
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
        Stream.concat(
                Stream.of(shared),
                provenance.stream().map(Provenance::copied).filter(Objects::nonNull))
            .max(Comparator.comparingInt(SharedRun::notes))
            .orElseThrow());
  }
}
