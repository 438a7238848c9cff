package app.refrain.studio.live;

import app.refrain.studio.score.LiveScore;
import app.refrain.studio.score.Operation;
import app.refrain.studio.score.ScoreJson;
import app.refrain.studio.score.ScoreState;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A program that edits a session over the WebSocket. It knows of the score what the server said, in
 * the order in which it was said: of its own groups that is the acknowledgement.
 */
public final class LiveClient implements AutoCloseable {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final long PATIENCE_SECONDS = 30;

  private final WebSocket socket;
  private final UUID client;
  private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final List<List<Operation>> sent = new ArrayList<>();
  private final int firstCid;
  private LiveScore score;
  private long seq;

  private LiveClient(String origin, UUID session, UUID client, int firstCid, String... headers) {
    this.client = client;
    this.firstCid = firstCid;
    WebSocket.Builder builder = HTTP.newWebSocketBuilder();
    for (int i = 0; i < headers.length; i += 2) {
      builder.header(headers[i], headers[i + 1]);
    }
    URI address = URI.create(origin.replace("http", "ws") + "/ws/sessions/" + session);
    socket = builder.buildAsync(address, new Ear()).join();
  }

  /** Connects with a personal access token. */
  public static LiveClient connect(String origin, UUID session, String token) {
    return connect(origin, session, UUID.randomUUID(), 1, "Authorization", "Bearer " + token);
  }

  /** Connects as a client that was there before. */
  static LiveClient connect(
      String origin, UUID session, UUID client, int firstCid, String... headers) {
    return new LiveClient(origin, session, client, firstCid, headers);
  }

  private final class Ear implements WebSocket.Listener {

    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        messages.add(ScoreJson.MAPPER.readTree(text.toString()));
        text.setLength(0);
      }
      socket.request(1);
      return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
      closed.complete(code);
      return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
      closed.complete(1006);
    }
  }

  public UUID client() {
    return client;
  }

  public long seq() {
    return seq;
  }

  /** The score as far as this client was told. */
  public ScoreState state() {
    return score.state();
  }

  /** Says hello and returns the welcome. */
  public JsonNode hello() {
    return hello(0, null);
  }

  /** Says hello, knowing the score already up to a group. */
  JsonNode hello(long since, ScoreState known) {
    say(
        ScoreJson.MAPPER
            .createObjectNode()
            .put("t", "hello")
            .put("client", client.toString())
            .put("since", since));
    JsonNode welcome = await("welcome");
    seq = welcome.get("seq").asLong();
    if (welcome.has("snapshot")) {
      score =
          new LiveScore(ScoreJson.MAPPER.treeToValue(welcome.get("snapshot"), ScoreState.class));
    } else {
      score = new LiveScore(known);
      welcome.get("ops").forEach(group -> score.replay(operations(group)));
    }
    return welcome;
  }

  /** Sends a group and returns its number. */
  public int send(List<Operation> operations) {
    sent.add(operations);
    int cid = firstCid + sent.size() - 1;
    send(cid, operations);
    return cid;
  }

  void send(int cid, List<Operation> operations) {
    ObjectNode message = ScoreJson.MAPPER.createObjectNode().put("t", "op").put("cid", cid);
    message.set("ops", ScoreJson.MAPPER.readTree(ScoreJson.write(operations)));
    say(message);
  }

  void say(ObjectNode message) {
    say(message.toString());
  }

  void say(String text) {
    socket.sendText(text, true).join();
  }

  /** Applies what the server says until a message of a kind comes, and returns that. */
  public JsonNode await(String type) {
    while (true) {
      JsonNode message = next();
      apply(message);
      if (message.get("t").asString().equals(type)) {
        return message;
      }
    }
  }

  /** Applies what the server says up to a group. */
  public void awaitSeq(long wanted) {
    while (seq < wanted) {
      apply(next());
    }
  }

  /** The code with which the server ends the connection. */
  public int awaitClose() throws Exception {
    return closed.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** Whether the server has nothing to say for a moment. */
  JsonNode poll(Duration wait) throws InterruptedException {
    return messages.poll(wait.toMillis(), TimeUnit.MILLISECONDS);
  }

  private JsonNode next() {
    try {
      JsonNode message = messages.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (message == null) {
        throw new IllegalStateException("The server said nothing; closed: " + closed.getNow(null));
      }
      return message;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void apply(JsonNode message) {
    switch (message.get("t").asString()) {
      case "ack" -> {
        if (message.get("seq").asLong() > seq) {
          advance(message);
          score.replay(sent.get(message.get("cid").asInt() - firstCid));
        }
      }
      case "ops" -> {
        advance(message);
        score.replay(operations(message));
      }
      case "ping" -> say("{\"t\":\"pong\"}");
      default -> {}
    }
  }

  private void advance(JsonNode message) {
    long next = message.get("seq").asLong();
    if (next != seq + 1) {
      throw new IllegalStateException("After " + seq + " came " + next);
    }
    seq = next;
  }

  private static List<Operation> operations(JsonNode group) {
    return ScoreJson.readOperations(group.get("ops").toString());
  }

  /** Ends the connection without a word. */
  void abort() {
    socket.abort();
  }

  @Override
  public void close() {
    // Where the server closed first, this fails without harm.
    socket.sendClose(WebSocket.NORMAL_CLOSURE, "").exceptionally(closed -> socket).join();
  }
}
