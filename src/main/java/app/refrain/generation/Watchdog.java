package app.refrain.generation;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sees to it that every job comes to an end, whatever becomes of its worker. Every process has one,
 * and it does no harm if several look at once.
 */
@Component
class Watchdog {

  private final GenerationStore store;
  private final FairQueue queue;
  private final GenerationProperties limits;

  Watchdog(GenerationStore store, FairQueue queue, GenerationProperties limits) {
    this.store = store;
    this.queue = queue;
    this.limits = limits;
  }

  @Scheduled(fixedDelayString = "${refrain.generation.watchdog-interval}")
  void look() {
    store.failOverdue(
        limits.timeLimit(),
        "This took longer than %d minutes, so it was stopped. Please ask for fewer bars."
            .formatted(limits.timeLimit().toMinutes()));
    store.failForgotten(
        limits.waitingLimit(),
        "This waited longer than %d minutes, so it was given up. Please ask again later."
            .formatted(limits.waitingLimit().toMinutes()));
    store.failAbandoned(
        GenerationTask.TASK.getTaskName(), "This was lost. Please ask for it again.");
    queue.removeFinished();
    queue.forgottenRequesters().forEach(queue::release);
  }
}
