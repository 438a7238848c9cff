package app.refrain.generation;

/** Ends when closed; closing twice is harmless. */
public interface Subscription extends AutoCloseable {

  @Override
  void close();
}
