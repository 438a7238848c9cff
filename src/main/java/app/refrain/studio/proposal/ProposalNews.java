package app.refrain.studio.proposal;

import app.refrain.database.NotificationListener;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Tells who follows a session that any process changed something about its proposals. */
@Component
public class ProposalNews implements NotificationListener {

  static final String CHANNEL = "proposals_changed";

  private final Map<UUID, Set<Runnable>> followers = new ConcurrentHashMap<>();

  /**
   * Calls back on a thread of this class's, which must not be held up.
   *
   * @return ends it
   */
  public Runnable follow(UUID session, Runnable follower) {
    followers.computeIfAbsent(session, id -> ConcurrentHashMap.newKeySet()).add(follower);
    return () ->
        followers.computeIfPresent(
            session,
            (id, others) -> {
              others.remove(follower);
              return others.isEmpty() ? null : others;
            });
  }

  @Override
  public String channel() {
    return CHANNEL;
  }

  @Override
  public void notified(String payload) {
    followers.getOrDefault(UUID.fromString(payload), Set.of()).forEach(Runnable::run);
  }

  /** Something may have been missed. */
  @Override
  public void connected() {
    followers.values().forEach(some -> some.forEach(Runnable::run));
  }
}
