package app.refrain.studio.live;

import app.refrain.database.NotificationListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Who is in a session, and where in the score they are. Connections of this process are told at
 * once; other processes through PostgreSQL, a few times a second, of each connection the latest.
 */
@Component
class PresenceBoard implements NotificationListener, DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(PresenceBoard.class);
  private static final long TELL_MILLIS = 100;
  private static final Duration HEARTBEAT = Duration.ofSeconds(20);
  private static final Duration PATIENCE = Duration.ofSeconds(70);

  private final UUID process = UUID.randomUUID();
  private final PresenceStore store;
  private final Connections connections;
  private final Map<Connection, String> untold = new ConcurrentHashMap<>();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("presence").daemon().factory());

  PresenceBoard(PresenceStore store, Connections connections) {
    this.store = store;
    this.connections = connections;
    timer.scheduleWithFixedDelay(
        safely(this::tell), TELL_MILLIS, TELL_MILLIS, TimeUnit.MILLISECONDS);
    long seconds = HEARTBEAT.toSeconds();
    timer.scheduleWithFixedDelay(safely(this::beat), seconds, seconds, TimeUnit.SECONDS);
  }

  /** Adds a connection and returns who else is there. */
  List<Participant> join(Connection connection) {
    store.insert(process, connection);
    announce(connection, new ServerMessage.Presence(connection.participant(), Attention.NONE));
    return store.others(connection.session(), connection.id());
  }

  void leave(Connection connection) {
    store.delete(connection.id());
    announce(connection, new ServerMessage.Left(connection.participant().client()));
  }

  void show(Connection connection, Attention attention) {
    announce(connection, new ServerMessage.Presence(connection.participant(), attention));
  }

  @Override
  public String channel() {
    return "session_presence";
  }

  /** {@code PROCESS SESSION MESSAGE}. */
  @Override
  public void notified(String payload) {
    String[] words = payload.split(" ", 3);
    if (!words[0].equals(process.toString())) {
      connections.of(UUID.fromString(words[1])).forEach(other -> other.outbox().send(words[2]));
    }
  }

  /** What was missed comes again soon enough. */
  @Override
  public void connected() {}

  @Override
  public void destroy() {
    timer.shutdownNow();
    connections.all().forEach(connection -> store.delete(connection.id()));
  }

  private void announce(Connection connection, ServerMessage message) {
    String text = Outbox.text(message);
    connections
        .of(connection.session())
        .filter(other -> other != connection && other.participant() != null)
        .forEach(other -> other.outbox().send(text));
    untold.put(connection, text);
  }

  private void tell() {
    List<String> payloads = new ArrayList<>();
    for (Connection connection : untold.keySet()) {
      payloads.add(payload(process, connection.session(), untold.remove(connection)));
    }
    if (!payloads.isEmpty()) {
      store.notify(channel(), payloads);
    }
  }

  private void beat() {
    connections.check(PATIENCE);
    store.refresh(process);
    List<String> lost =
        store.removeLost(PATIENCE).stream()
            .map(p -> payload(new UUID(0, 0), p.session(), gone(p.participant())))
            .toList();
    if (!lost.isEmpty()) {
      store.notify(channel(), lost);
    }
  }

  private static String gone(Participant participant) {
    return Outbox.text(new ServerMessage.Left(participant.client()));
  }

  private static String payload(UUID from, UUID session, String message) {
    return from + " " + session + " " + message;
  }

  private static Runnable safely(Runnable task) {
    return () -> {
      try {
        task.run();
      } catch (RuntimeException e) {
        log.warn("Who is in which session could not be told", e);
      }
    };
  }
}
