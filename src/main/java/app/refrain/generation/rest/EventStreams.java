package app.refrain.generation.rest;

import app.refrain.account.Person;
import app.refrain.account.TooManyRequestsException;
import app.refrain.generation.GenerationService;
import app.refrain.generation.Subscription;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The streams of events that are open in this process. */
@Component
class EventStreams {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  private final GenerationService generations;
  private final int perPerson;
  private final Set<SseEmitter> open = ConcurrentHashMap.newKeySet();
  private final Map<UUID, Integer> counts = new ConcurrentHashMap<>();

  EventStreams(
      GenerationService generations,
      @Value("${refrain.generation.streams-per-person}") int perPerson) {
    this.generations = generations;
    this.perPerson = perPerson;
  }

  /**
   * Opens a stream.
   *
   * @param bars how many the other side has already
   * @throws TooManyRequestsException if the person has too many open
   */
  SseEmitter open(Person person, UUID generation, int bars) {
    count(person);
    SseEmitter emitter = new SseEmitter(0L);
    AtomicReference<Subscription> subscription = new AtomicReference<>(() -> {});
    Runnable close = () -> close(emitter, person, subscription.get());
    emitter.onCompletion(close);
    emitter.onError(gone -> close.run());
    open.add(emitter);
    try {
      EventStream stream = new EventStream(emitter, bars, close);
      subscription.set(generations.follow(person, generation, stream::show));
    } catch (RuntimeException e) {
      close.run();
      throw e;
    }
    if (!open.contains(emitter)) {
      subscription.get().close();
    }
    return emitter;
  }

  private void count(Person person) {
    int count = counts.merge(person.id(), 1, Integer::sum);
    if (count > perPerson) {
      uncount(person);
      throw new TooManyRequestsException(
          "You follow %d generations at a time already. Close one of these connections."
              .formatted(perPerson),
          RETRY_AFTER);
    }
  }

  private void uncount(Person person) {
    counts.computeIfPresent(person.id(), (id, count) -> count > 1 ? count - 1 : null);
  }

  private void close(SseEmitter emitter, Person person, Subscription subscription) {
    if (open.remove(emitter)) {
      uncount(person);
    }
    subscription.close();
  }

  /** Keeps proxies from closing quiet streams, and notices those whose other side is gone. */
  @Scheduled(fixedDelay = 15_000)
  void keepAlive() {
    for (SseEmitter emitter : open) {
      try {
        emitter.send(SseEmitter.event().comment("still there"));
      } catch (IOException | IllegalStateException gone) {
        emitter.completeWithError(gone);
      }
    }
  }
}
