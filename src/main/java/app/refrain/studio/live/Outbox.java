package app.refrain.studio.live;

import app.refrain.studio.score.ScoreJson;
import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/**
 * What waits to be sent to one client. Nobody who puts something in waits for the network; a client
 * for whom too much is waiting is told to connect again.
 */
final class Outbox {

  private static final Logger log = LoggerFactory.getLogger(Outbox.class);

  private final WebSocketSession socket;
  private final Executor executor;
  private final Lane lane;
  private final AtomicBoolean closed = new AtomicBoolean();

  /**
   * @param limit how many characters may wait
   */
  Outbox(WebSocketSession socket, Executor executor, long limit) {
    this.socket = socket;
    this.executor = executor;
    lane = new Lane(executor, limit);
  }

  void send(ServerMessage message) {
    send(text(message));
  }

  /**
   * @param text a server's message as JSON
   */
  void send(String text) {
    if (!lane.add(text.length(), () -> transmit(text))) {
      close(CloseCodes.RESYNCHRONISE);
    }
  }

  static String text(ServerMessage message) {
    return ScoreJson.MAPPER.writeValueAsString(message);
  }

  boolean isClosed() {
    return closed.get();
  }

  void close(CloseStatus status) {
    if (closed.compareAndSet(false, true)) {
      lane.close();
      executor.execute(() -> end(status));
    }
  }

  private void transmit(String text) {
    try {
      socket.sendMessage(new TextMessage(text));
    } catch (IOException | IllegalStateException e) {
      log.debug("A client cannot be reached", e);
      close(CloseCodes.RESYNCHRONISE);
    }
  }

  private void end(CloseStatus status) {
    try {
      socket.close(status);
    } catch (IOException | IllegalStateException e) {
      log.debug("A client was gone already", e);
    }
  }
}
