package app.refrain.generation;

import app.refrain.model.CompositionRequest;
import app.refrain.music.Score;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A job as it stands: what was asked for, how far it has come, and in the end what came of it.
 *
 * @param requester the person who asked
 * @param place in the queue; null when it is no longer queued
 * @param barCount how many bars will be written; 0 until the first one is
 * @param bars English score text of each bar written so far
 * @param draft the seed and all bars so far, in the end the whole draft; null before the first bar
 * @param result the refined piece; null unless done
 * @param provenance how the result was made; null unless done
 * @param failure why it failed, in words for people; null unless failed
 * @param revision grows with every change of the job
 */
public record Generation(
    UUID id,
    UUID requester,
    CompositionRequest request,
    Priority priority,
    State state,
    Place place,
    int barCount,
    List<String> bars,
    Score draft,
    Score result,
    Provenance provenance,
    String failure,
    long revision,
    Instant createdAt,
    Instant startedAt,
    Instant finishedAt) {

  Generation at(Place newPlace) {
    return new Generation(
        id,
        requester,
        request,
        priority,
        state,
        newPlace,
        barCount,
        bars,
        draft,
        result,
        provenance,
        failure,
        revision,
        createdAt,
        startedAt,
        finishedAt);
  }
}
