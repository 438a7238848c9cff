package app.refrain.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Listens for notifications on a connection of its own, and connects again when that breaks. Pooled
 * connections would lose notifications on their way back to the pool.
 */
@Component
class NotificationLoop implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(NotificationLoop.class);
  private static final int WAIT_MILLIS = 5_000;
  private static final long RECONNECT_MILLIS = 1_000;

  private final JdbcConnectionDetails database;
  private final List<NotificationListener> listeners;
  private volatile CountDownLatch stopped;
  private volatile Connection connection;

  NotificationLoop(JdbcConnectionDetails database, List<NotificationListener> listeners) {
    this.database = database;
    this.listeners = listeners;
  }

  @Override
  public void start() {
    CountDownLatch stop = new CountDownLatch(1);
    stopped = stop;
    Thread.ofPlatform().name("notifications").daemon().start(() -> run(stop));
  }

  @Override
  public void stop() {
    stopped.countDown();
    stopped = null;
    close(connection);
  }

  @Override
  public boolean isRunning() {
    return stopped != null;
  }

  private void run(CountDownLatch stop) {
    try {
      do {
        listenUntilBroken(stop);
      } while (!stop.await(RECONNECT_MILLIS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void listenUntilBroken(CountDownLatch stop) {
    try (Connection current = connect()) {
      connection = current;
      listen(current);
      listeners.forEach(listener -> tell(listener, null));
      while (stop.getCount() > 0) {
        PGNotification[] notifications =
            current.unwrap(PGConnection.class).getNotifications(WAIT_MILLIS);
        dispatch(notifications);
        if (notifications == null || notifications.length == 0) {
          checkAlive(current);
        }
      }
    } catch (SQLException e) {
      if (stop.getCount() > 0) {
        log.warn("Lost the connection for notifications, connecting again: {}", e.getMessage());
      }
    }
  }

  private Connection connect() throws SQLException {
    Properties properties = new Properties();
    if (database.getUsername() != null) {
      properties.setProperty("user", database.getUsername());
    }
    if (database.getPassword() != null) {
      properties.setProperty("password", database.getPassword());
    }
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("ApplicationName", "refrain-notifications");
    return DriverManager.getConnection(database.getJdbcUrl(), properties);
  }

  private void listen(Connection current) throws SQLException {
    try (Statement statement = current.createStatement()) {
      for (NotificationListener listener : listeners) {
        statement.execute("listen " + listener.channel());
      }
    }
  }

  private void dispatch(PGNotification[] notifications) {
    if (notifications == null) {
      return;
    }
    for (PGNotification notification : notifications) {
      listeners.stream()
          .filter(listener -> listener.channel().equals(notification.getName()))
          .forEach(listener -> tell(listener, notification.getParameter()));
    }
  }

  /** A null payload stands for a new connection. */
  private static void tell(NotificationListener listener, String payload) {
    try {
      if (payload == null) {
        listener.connected();
      } else {
        listener.notified(payload);
      }
    } catch (RuntimeException e) {
      log.warn("A listener of {} failed", listener.channel(), e);
    }
  }

  /** Waiting alone does not notice a server that is gone. */
  private static void checkAlive(Connection current) throws SQLException {
    if (!current.isValid(WAIT_MILLIS / 1_000)) {
      throw new SQLException("The server does not answer");
    }
  }

  private static void close(Connection connection) {
    if (connection != null) {
      try {
        connection.close();
      } catch (SQLException alreadyGone) {
        log.debug("Closing", alreadyGone);
      }
    }
  }
}
