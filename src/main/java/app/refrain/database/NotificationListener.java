package app.refrain.database;

/**
 * Hears what processes tell each other through PostgreSQL's {@code NOTIFY}. Every bean of this type
 * is called, one after the other by one thread, so it must return soon.
 */
public interface NotificationListener {

  /** The name of the channel: lower-case letters and underscores. */
  String channel();

  void notified(String payload);

  /** The connection was made, at the start or again: notifications may have been missed before. */
  void connected();
}
