package app.refrain.studio.live;

import app.refrain.studio.SessionProperties;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.springframework.web.socket.CloseStatus;

/**
 * What a client sends: pieces put together to messages, which are handled in order, one at a time.
 * Whoever sends too much or too fast is cut off.
 */
final class Inbox {

  private final long longestMessage;
  private final MessageRate rate;
  private final Lane lane;
  private final Consumer<String> handler;
  private final Consumer<CloseStatus> cutOff;
  private final StringBuilder message = new StringBuilder();
  private volatile long heardAt = System.nanoTime();

  /**
   * @param handler of whole messages
   * @param cutOff ends the connection
   */
  Inbox(
      SessionProperties limits,
      Executor executor,
      Consumer<String> handler,
      Consumer<CloseStatus> cutOff) {
    longestMessage = limits.messageSize().toBytes();
    rate = new MessageRate(limits.messagesPerSecond(), limits.messageBurst(), heardAt);
    lane = new Lane(executor, limits.backlog().toBytes());
    this.handler = handler;
    this.cutOff = cutOff;
  }

  /** When the client last sent anything, by {@link System#nanoTime}. */
  long heardAt() {
    return heardAt;
  }

  /** Takes a piece of a message. Called by one thread at a time. */
  void received(String piece, boolean last) {
    heardAt = System.nanoTime();
    if (message.length() + piece.length() > longestMessage) {
      cutOff.accept(CloseStatus.TOO_BIG_TO_PROCESS);
      return;
    }
    message.append(piece);
    if (last) {
      String text = message.toString();
      message.setLength(0);
      if (!rate.allows(heardAt) || !lane.add(text.length(), () -> handler.accept(text))) {
        cutOff.accept(CloseCodes.TOO_FAST);
      }
    }
  }

  /** Nothing more will come; does one last thing after what came. */
  void end(Runnable last) {
    lane.add(0, last);
  }
}
