package app.refrain.studio.live;

import app.refrain.studio.score.Operation;
import app.refrain.studio.score.RejectedOperationException;
import app.refrain.studio.score.ScoreState;
import app.refrain.studio.session.Baseline;
import app.refrain.studio.session.CommittedGroup;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;

/** What the server says. */
@JsonTypeInfo(use = Id.NAME, property = "t")
@JsonSubTypes({
  @Type(name = "welcome", value = ServerMessage.Welcome.class),
  @Type(name = "ack", value = ServerMessage.Ack.class),
  @Type(name = "ops", value = ServerMessage.Ops.class),
  @Type(name = "reject", value = ServerMessage.Reject.class),
  @Type(name = "presence", value = ServerMessage.Presence.class),
  @Type(name = "left", value = ServerMessage.Left.class),
  @Type(name = "ping", value = ServerMessage.Ping.class),
  @Type(name = "pong", value = ServerMessage.Pong.class)
})
@JsonInclude(Include.NON_NULL)
sealed interface ServerMessage {

  /**
   * @param snapshot the whole score, if the groups since are not told instead
   * @param people the others who are there
   */
  record Welcome(
      Participant you, long seq, ScoreState snapshot, List<Group> ops, List<Participant> people)
      implements ServerMessage {

    static Welcome of(Participant you, Baseline baseline, List<Participant> people) {
      List<Group> missed =
          baseline.missed() == null ? null : baseline.missed().stream().map(Group::of).toList();
      return new Welcome(you, baseline.seq(), baseline.snapshot(), missed, people);
    }
  }

  /** A group of operations in the list of those that were missed. */
  @JsonInclude(Include.NON_NULL)
  record Group(long seq, UUID by, UUID client, long cid, String step, List<Operation> ops) {
    static Group of(CommittedGroup group) {
      return new Group(
          group.seq(), group.by(), group.client(), group.cid(), group.step(), group.operations());
    }
  }

  record Ack(long cid, long seq) implements ServerMessage {}

  record Ops(@JsonUnwrapped Group group) implements ServerMessage {}

  /**
   * @param cid null if the message had none
   */
  record Reject(Long cid, String code, String reason) implements ServerMessage {
    static Reject of(Long cid, RejectedOperationException e) {
      return new Reject(cid, e.code().word(), e.getMessage());
    }
  }

  /** Somebody is there, or looks at something else. */
  record Presence(@JsonUnwrapped Participant who, @JsonUnwrapped Attention attention)
      implements ServerMessage {}

  /** Somebody is gone. */
  record Left(UUID client) implements ServerMessage {}

  record Ping() implements ServerMessage {}

  record Pong() implements ServerMessage {}
}
