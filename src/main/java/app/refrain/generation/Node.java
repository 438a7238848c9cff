package app.refrain.generation;

import app.refrain.model.ModelId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A process of this application.
 *
 * @param device where its models compute, such as {@code cpu}; null if it composes nothing or has
 *     not loaded its models yet
 * @param places how many jobs it does at a time
 * @param together how many of them go through a language model together at most, which the
 *     processor decides; 1 before its models are loaded
 * @param threads how many threads one operation of a model may use
 * @param models which it has loaded
 * @param heartbeat when it last said that it lives
 */
public record Node(
    UUID id,
    String host,
    long pid,
    NodeRole role,
    String device,
    int places,
    int together,
    int threads,
    String version,
    List<ModelId> models,
    Instant startedAt,
    Instant heartbeat) {

  /** How long after its last heartbeat a process is taken for dead. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  public boolean isAlive(Instant now) {
    return heartbeat.plus(PATIENCE).isAfter(now);
  }

  /** As provenance names it. */
  public String name() {
    return host + "/" + pid;
  }
}
