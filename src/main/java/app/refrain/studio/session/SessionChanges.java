package app.refrain.studio.session;

import app.refrain.database.NotificationListener;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Hears that any process appended an operation to a session. */
@Component
class SessionChanges implements NotificationListener {

  static final String CHANNEL = "session_changed";

  private final LiveSessions sessions;

  SessionChanges(LiveSessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public String channel() {
    return CHANNEL;
  }

  @Override
  public void notified(String payload) {
    String[] words = payload.split(" ");
    sessions.catchUp(UUID.fromString(words[0]), Long.parseLong(words[1]));
  }

  static String payload(UUID session, long seq) {
    return session + " " + seq;
  }

  @Override
  public void connected() {
    sessions.catchUpAll();
  }
}
