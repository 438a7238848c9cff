package app.refrain.cli.load;

import java.io.IOException;
import java.util.UUID;

/** One request of one person, and what was heard of it. */
record Job(int person, Order order, UUID id, String token, Events events) {

  static Job of(int person, Order order, String token) {
    return new Job(person, order, UUID.randomUUID(), token, new Events());
  }

  void submit(Api api) throws IOException, InterruptedException {
    api.submit(token, id, order);
  }

  void follow(Api api) throws IOException, InterruptedException {
    api.follow(token, id, events);
  }
}
