package app.refrain.generation.rest;

import app.refrain.generation.Generation;
import app.refrain.generation.Place;
import app.refrain.generation.State;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * Turns the states of one generation into server-sent events: {@code position} while it waits,
 * {@code bar} for each bar, and at last {@code done}, {@code failed} or {@code cancelled}. A bar's
 * event has its number as its id, so that a browser that connects again gets those it has missed.
 */
final class EventStream {

  /** The last event's id. */
  static final String END = "end";

  private final SseEmitter emitter;
  private final Runnable onEnd;
  private int bars;
  private Place place;

  record Position(
      int position, @JsonInclude(JsonInclude.Include.NON_NULL) Double estimatedWaitSeconds) {}

  /** A bar's number is that of its writing, from 1. */
  record Bar(int bar, int of, String text) {}

  record End(UUID id, @JsonInclude(JsonInclude.Include.NON_NULL) String reason) {}

  /**
   * @param bars how many the other side has already
   */
  EventStream(SseEmitter emitter, int bars, Runnable onEnd) {
    this.emitter = emitter;
    this.bars = bars;
    this.onEnd = onEnd;
  }

  void show(Generation generation) {
    try {
      sendPosition(generation);
      sendBars(generation);
      if (generation.state().isFinal()) {
        sendEnd(generation);
        emitter.complete();
        // Of a stream that is complete before it is answered nobody says that it ended.
        onEnd.run();
      }
    } catch (IOException | IllegalStateException gone) {
      onEnd.run();
    }
  }

  private void sendPosition(Generation generation) throws IOException {
    Place now = generation.place();
    if (generation.state() == State.QUEUED && now != null && !Objects.equals(now, place)) {
      place = now;
      send("position", null, new Position(now.position(), GenerationResource.seconds(now)));
    }
  }

  private void sendBars(Generation generation) throws IOException {
    while (bars < generation.bars().size()) {
      String text = generation.bars().get(bars++);
      send("bar", Integer.toString(bars), new Bar(bars, generation.barCount(), text));
    }
  }

  private void sendEnd(Generation generation) throws IOException {
    send(
        GenerationResource.word(generation.state()),
        END,
        new End(generation.id(), generation.failure()));
  }

  private void send(String name, String id, Object data) throws IOException {
    SseEventBuilder event = SseEmitter.event().name(name).data(data);
    emitter.send(id == null ? event : event.id(id));
  }
}
