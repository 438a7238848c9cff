package app.refrain.studio.ui.mine;

import app.refrain.studio.Session;

/** What a person can do with a session in a list. */
public interface SessionActions {

  void rename(Session session);

  void duplicate(Session session);

  /** Of one's own. */
  void delete(Session session);

  /** Of somebody else's. */
  void leave(Session session);
}
