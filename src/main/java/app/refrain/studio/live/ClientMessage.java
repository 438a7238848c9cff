package app.refrain.studio.live;

import app.refrain.studio.score.Operation;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What a client says. */
@JsonTypeInfo(use = Id.NAME, property = "t")
@JsonSubTypes({
  @Type(name = "hello", value = ClientMessage.Hello.class),
  @Type(name = "op", value = ClientMessage.Op.class),
  @Type(name = "presence", value = ClientMessage.Presence.class),
  @Type(name = "ping", value = ClientMessage.Ping.class),
  @Type(name = "pong", value = ClientMessage.Pong.class)
})
sealed interface ClientMessage {

  /**
   * @param since the latest group that the client knows of; 0 if it knows nothing
   */
  record Hello(UUID client, long since) implements ClientMessage {}

  record Op(Long cid, List<Operation> ops) implements ClientMessage {}

  record Presence(JsonNode cursor, JsonNode selection, JsonNode region, JsonNode playing)
      implements ClientMessage {

    Attention attention() {
      return new Attention(cursor, selection, region, playing);
    }
  }

  record Ping() implements ClientMessage {}

  record Pong() implements ClientMessage {}
}
