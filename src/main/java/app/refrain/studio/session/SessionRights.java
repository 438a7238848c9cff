package app.refrain.studio.session;

import app.refrain.database.NotificationListener;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells every process that people lost or got rights in a session. */
@Component
public class SessionRights implements NotificationListener {

  /** Must look again at who may do what. */
  public interface Guard {

    void rightsChanged(UUID session);

    /** Changes may have been missed. */
    void rightsUncertain();
  }

  private final JdbcClient jdbc;
  private final ObjectProvider<Guard> guards;

  SessionRights(JdbcClient jdbc, ObjectProvider<Guard> guards) {
    this.jdbc = jdbc;
    this.guards = guards;
  }

  /** Says so when the transaction is committed. */
  public void changed(UUID session) {
    jdbc.sql("select pg_notify(?, ?)")
        .params(List.of(channel(), session.toString()))
        .query()
        .listOfRows();
  }

  @Override
  public String channel() {
    return "session_rights";
  }

  @Override
  public void notified(String session) {
    guards.forEach(guard -> guard.rightsChanged(UUID.fromString(session)));
  }

  @Override
  public void connected() {
    guards.forEach(Guard::rightsUncertain);
  }
}
