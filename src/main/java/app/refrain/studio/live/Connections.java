package app.refrain.studio.live;

import app.refrain.account.SignInGuard;
import app.refrain.studio.session.SessionRights;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The connections that this process holds. */
@Component
class Connections implements SessionRights.Guard, SignInGuard, DisposableBean {

  private final Map<UUID, Set<Connection>> bySession = new ConcurrentHashMap<>();
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

  ExecutorService executor() {
    return executor;
  }

  void add(Connection connection) {
    bySession.compute(
        connection.session(),
        (id, connections) -> {
          Set<Connection> kept = connections == null ? ConcurrentHashMap.newKeySet() : connections;
          kept.add(connection);
          return kept;
        });
  }

  void remove(Connection connection) {
    bySession.computeIfPresent(
        connection.session(),
        (id, connections) -> {
          connections.remove(connection);
          return connections.isEmpty() ? null : connections;
        });
  }

  Stream<Connection> of(UUID session) {
    return bySession.getOrDefault(session, Set.of()).stream();
  }

  Stream<Connection> all() {
    return bySession.values().stream().flatMap(Set::stream);
  }

  /** Ends the connections that have been silent for too long, and asks the others for a word. */
  void check(Duration patience) {
    long now = System.nanoTime();
    all()
        .forEach(
            connection -> {
              if (now - connection.inbox().heardAt() > patience.toNanos()) {
                connection.outbox().close(CloseCodes.RESYNCHRONISE);
              } else {
                connection.outbox().send(new ServerMessage.Ping());
              }
            });
  }

  @Override
  public void rightsChanged(UUID session) {
    of(session).forEach(connection -> executor.execute(connection::checkRights));
  }

  @Override
  public void rightsUncertain() {
    all().forEach(connection -> executor.execute(connection::checkRights));
  }

  @Override
  public void signInEnded(String tokenHash) {
    all()
        .filter(connection -> connection.isOf(tokenHash))
        .forEach(connection -> connection.outbox().close(CloseCodes.NOT_SIGNED_IN));
  }

  @Override
  public void signInsUncertain() {
    all().forEach(connection -> executor.execute(connection::checkSignIn));
  }

  /** Before anything else ends, so that clients are told and go elsewhere. */
  @EventListener
  void stopping(ContextClosedEvent event) {
    all().forEach(connection -> connection.outbox().close(CloseCodes.RESTARTING));
  }

  @Override
  public void destroy() {
    executor.shutdownNow();
  }
}
