package app.refrain.generation.rest;

import app.refrain.account.Person;
import app.refrain.account.SignInGuard;
import app.refrain.account.SignIns;
import app.refrain.account.SignedIn;
import app.refrain.account.TooManyRequestsException;
import app.refrain.generation.GenerationAccess;
import app.refrain.generation.GenerationService;
import app.refrain.generation.NoSuchGenerationException;
import app.refrain.generation.Subscription;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The streams of events that are open in this process. They end with the sign-in of who reads. */
@Component
class EventStreams implements SignInGuard {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  /** Longer than any job; whoever still reads connects again. */
  private static final Duration LIFETIME = Duration.ofHours(3);

  /** An open stream. */
  private record Stream(SignedIn reader, UUID generation, Runnable close) {}

  private final GenerationService generations;
  private final SignIns signIns;
  private final int perPerson;
  private final Map<SseEmitter, Stream> open = new ConcurrentHashMap<>();
  private final Map<UUID, Integer> counts = new ConcurrentHashMap<>();

  EventStreams(
      GenerationService generations,
      SignIns signIns,
      @Value("${refrain.generation.streams-per-person}") int perPerson) {
    this.generations = generations;
    this.signIns = signIns;
    this.perPerson = perPerson;
  }

  /**
   * Opens a stream.
   *
   * @param bars how many the other side has already
   * @throws TooManyRequestsException if the person has too many open
   */
  SseEmitter open(SignedIn reader, UUID generation, int bars) {
    Person person = reader.person();
    count(person);
    SseEmitter emitter = new SseEmitter(LIFETIME.toMillis());
    AtomicReference<Subscription> subscription = new AtomicReference<>(() -> {});
    Runnable close = () -> close(emitter, person, subscription.get());
    emitter.onCompletion(close);
    emitter.onError(gone -> close.run());
    open.put(emitter, new Stream(reader, generation, close));
    try {
      EventStream stream = new EventStream(emitter, bars, close);
      subscription.set(generations.follow(person, generation, stream::show));
    } catch (RuntimeException e) {
      close.run();
      throw e;
    }
    if (!open.containsKey(emitter)) {
      subscription.get().close();
    }
    // It may have ended before the stream was there to be found.
    endUnlessSignedIn(emitter, reader);
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
    if (open.remove(emitter) != null) {
      uncount(person);
    }
    subscription.close();
  }

  @Override
  public void signInEnded(String tokenHash) {
    open.forEach(
        (emitter, stream) -> {
          if (stream.reader().tokenHash().equals(tokenHash)) {
            end(emitter);
          }
        });
  }

  @Override
  public void signInsUncertain() {
    Thread.startVirtualThread(
        () -> open.forEach((emitter, stream) -> endUnlessSignedIn(emitter, stream.reader())));
  }

  /** Rights changed: ends the streams of those who may no longer see what they follow. */
  @EventListener
  void accessChanged(GenerationAccess.Changed changed) {
    Thread.startVirtualThread(() -> open.forEach(this::endUnlessVisible));
  }

  private void endUnlessVisible(SseEmitter emitter, Stream stream) {
    try {
      generations.get(stream.reader().person(), stream.generation());
    } catch (NoSuchGenerationException notAnyMore) {
      end(emitter);
    }
  }

  /** The process ends: readers connect again, to another one or to the next. */
  @EventListener
  void stopping(ContextClosedEvent event) {
    open.keySet().forEach(this::end);
  }

  private void end(SseEmitter emitter) {
    Stream stream = open.get(emitter);
    emitter.complete();
    if (stream != null) {
      stream.close().run();
    }
  }

  private void endUnlessSignedIn(SseEmitter emitter, SignedIn reader) {
    if (!signIns.lives(reader)) {
      end(emitter);
    }
  }

  /** Keeps proxies from closing quiet streams, and notices those whose other side is gone. */
  @Scheduled(fixedDelay = 15_000)
  void keepAlive() {
    for (SseEmitter emitter : open.keySet()) {
      try {
        emitter.send(SseEmitter.event().comment("still there"));
      } catch (IOException | IllegalStateException gone) {
        emitter.completeWithError(gone);
        end(emitter);
      }
    }
  }
}
