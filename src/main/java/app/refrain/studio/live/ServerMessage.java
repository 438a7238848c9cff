package app.refrain.studio.live;

import app.refrain.account.Person;
import app.refrain.studio.SessionRole;
import app.refrain.studio.score.Operation;
import app.refrain.studio.score.RejectedOperationException;
import app.refrain.studio.score.ScoreState;
import app.refrain.studio.session.CommittedGroup;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What the server says. */
@JsonTypeInfo(use = Id.NAME, property = "t")
@JsonSubTypes({
  @Type(name = "welcome", value = ServerMessage.Welcome.class),
  @Type(name = "ack", value = ServerMessage.Ack.class),
  @Type(name = "ops", value = ServerMessage.Ops.class),
  @Type(name = "reject", value = ServerMessage.Reject.class),
  @Type(name = "presence", value = ServerMessage.Presence.class),
  @Type(name = "ping", value = ServerMessage.Ping.class),
  @Type(name = "pong", value = ServerMessage.Pong.class)
})
@JsonInclude(Include.NON_NULL)
sealed interface ServerMessage {

  /**
   * @param snapshot the whole score, if the groups since are not told instead
   * @param people the others who are there
   */
  record Welcome(You you, long seq, ScoreState snapshot, List<Group> ops, List<Participant> people)
      implements ServerMessage {

    static Welcome of(
        You you, app.refrain.studio.session.Welcome welcome, List<Participant> people) {
      List<Group> missed =
          welcome.missed() == null ? null : welcome.missed().stream().map(Group::of).toList();
      return new Welcome(you, welcome.seq(), welcome.snapshot(), missed, people);
    }
  }

  record You(UUID id, String name, String colour, String role) {
    static You of(Person person, SessionRole role) {
      return new You(
          person.id(), person.name(), person.colour(), role.name().toLowerCase(Locale.ROOT));
    }
  }

  /** A group of operations in the list of those that were missed. */
  record Group(long seq, UUID by, UUID client, long cid, List<Operation> ops) {
    static Group of(CommittedGroup group) {
      return new Group(group.seq(), group.by(), group.client(), group.cid(), group.operations());
    }
  }

  record Ack(long cid, long seq) implements ServerMessage {}

  record Ops(@JsonUnwrapped Group group) implements ServerMessage {}

  /**
   * @param cid null if the message had none
   */
  record Reject(Long cid, String code, String reason) implements ServerMessage {
    static Reject of(Long cid, RejectedOperationException e) {
      String code = e.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
      return new Reject(cid, code, e.getMessage());
    }
  }

  /**
   * @param gone true when the connection ended; null otherwise
   */
  record Presence(Participant who, @JsonUnwrapped Attention attention, Boolean gone)
      implements ServerMessage {}

  record Ping() implements ServerMessage {}

  record Pong() implements ServerMessage {}
}
