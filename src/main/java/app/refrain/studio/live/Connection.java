package app.refrain.studio.live;

import app.refrain.account.NotAllowedException;
import app.refrain.account.Person;
import app.refrain.account.SignIns;
import app.refrain.account.SignedIn;
import app.refrain.studio.NoSuchSessionException;
import app.refrain.studio.SessionProperties;
import app.refrain.studio.SessionRole;
import app.refrain.studio.score.RejectedOperationException;
import app.refrain.studio.score.RejectedOperationException.Code;
import app.refrain.studio.score.ScoreJson;
import app.refrain.studio.session.CommittedGroup;
import app.refrain.studio.session.Follower;
import app.refrain.studio.session.LiveSessions;
import app.refrain.studio.session.Sender;
import app.refrain.studio.session.SessionRecords;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** One client's connection to one session. Its messages are handled in order, one at a time. */
final class Connection implements Follower {

  private static final Logger log = LoggerFactory.getLogger(Connection.class);

  /** Bytes. PostgreSQL takes notifications of 8,000, and there is a name to tell, too. */
  private static final int LONGEST_PRESENCE = 6_000;

  /** What all connections share. */
  record Services(
      SignIns signIns,
      SessionRecords records,
      LiveSessions sessions,
      PresenceBoard presence,
      SessionProperties limits,
      Executor executor) {}

  private final UUID id = UUID.randomUUID();
  private final UUID session;
  private final SignedIn signedIn;
  private final Person person;
  private final Services services;
  private final Outbox outbox;
  private final Inbox inbox;

  /** Null before the client said hello. */
  private volatile Participant participant;

  private volatile SessionRole role;
  private Runnable unfollow = () -> {};

  /** The number of the group that is being applied for this client and was not acknowledged yet. */
  private volatile Long awaited;

  Connection(UUID session, SignedIn signedIn, Services services, Outbox outbox) {
    this.session = session;
    this.signedIn = signedIn;
    person = signedIn.person();
    this.services = services;
    this.outbox = outbox;
    inbox = new Inbox(services.limits(), services.executor(), this::handle, outbox::close);
  }

  UUID id() {
    return id;
  }

  UUID session() {
    return session;
  }

  Person person() {
    return person;
  }

  /** Null before the client said hello. */
  Participant participant() {
    return participant;
  }

  Outbox outbox() {
    return outbox;
  }

  Inbox inbox() {
    return inbox;
  }

  /** The client is gone. */
  void ended() {
    inbox.end(
        () -> {
          unfollow.run();
          if (participant != null) {
            services.presence().leave(this);
          }
        });
  }

  boolean isOf(String tokenHash) {
    return signedIn.tokenHash().equals(tokenHash);
  }

  /** Ends the connection of somebody who is signed out by now. */
  void checkSignIn() {
    if (!services.signIns().lives(signedIn)) {
      outbox.close(CloseCodes.NOT_SIGNED_IN);
    }
  }

  /** Ends the connection of somebody who may no longer do what they could when it began. */
  void checkRights() {
    try {
      if (participant != null && services.records().find(person, session).role() != role) {
        outbox.close(CloseCodes.RESYNCHRONISE);
      }
    } catch (NoSuchSessionException e) {
      outbox.close(
          services.records().exists(session) ? CloseCodes.NOT_ALLOWED : CloseCodes.NO_SUCH_SESSION);
    }
  }

  @Override
  public void committed(CommittedGroup group) {
    Long cid = awaited;
    boolean own =
        cid != null
            && cid == group.cid()
            && group.client().equals(participant.client())
            && group.by().equals(person.id());
    if (own) {
      awaited = null;
      outbox.send(new ServerMessage.Ack(cid, group.seq()));
    } else {
      outbox.send(new ServerMessage.Ops(ServerMessage.Group.of(group)));
    }
  }

  private void handle(String text) {
    if (outbox.isClosed()) {
      return;
    }
    Long cid = null;
    try {
      JsonNode json = ScoreJson.MAPPER.readTree(text);
      cid = json.path("cid").canConvertToLong() ? json.path("cid").asLong() : null;
      handle(ScoreJson.MAPPER.treeToValue(json, ClientMessage.class));
    } catch (JacksonException e) {
      outbox.send(ServerMessage.Reject.of(cid, ScoreJson.rejection(e)));
    } catch (RejectedOperationException e) {
      outbox.send(ServerMessage.Reject.of(cid, e));
    } catch (NotAllowedException e) {
      outbox.send(
          ServerMessage.Reject.of(
              cid, new RejectedOperationException(Code.FORBIDDEN, e.getMessage())));
    } catch (NoSuchSessionException e) {
      checkRights();
    } catch (RuntimeException e) {
      log.error("A message to session {} could not be handled", session, e);
      outbox.close(CloseCodes.RESYNCHRONISE);
    }
  }

  private void handle(ClientMessage said) {
    switch (said) {
      case null -> throw malformed("A message is a JSON object.");
      case ClientMessage.Hello hello -> greet(hello);
      case ClientMessage.Op op -> apply(op);
      case ClientMessage.Presence presence -> show(presence);
      case ClientMessage.Ping ping -> outbox.send(new ServerMessage.Pong());
      case ClientMessage.Pong pong -> {}
    }
  }

  private void greet(ClientMessage.Hello hello) {
    if (hello.client() == null || participant != null) {
      throw malformed("Say hello once, with the client's UUID.");
    }
    role = services.records().find(person, session).role();
    participant = Participant.of(person, role, hello.client());
    List<Participant> people = services.presence().join(this);
    unfollow =
        services
            .sessions()
            .follow(
                session,
                hello.since(),
                this,
                baseline -> outbox.send(ServerMessage.Welcome.of(participant, baseline, people)));
  }

  private void apply(ClientMessage.Op op) {
    requireHello();
    if (op.cid() == null || op.ops() == null || op.ops().isEmpty() || op.ops().contains(null)) {
      throw malformed("A group has a number and operations.");
    }
    if (op.ops().size() > services.limits().operations()) {
      throw new RejectedOperationException(
          Code.LIMIT,
          "A group has at most %,d operations.".formatted(services.limits().operations()));
    }
    awaited = op.cid();
    try {
      Sender sender = new Sender(person, participant.client(), op.cid());
      long seq = services.sessions().apply(session, sender, score -> op.ops());
      if (awaited != null) {
        outbox.send(new ServerMessage.Ack(op.cid(), seq));
      }
    } finally {
      awaited = null;
    }
  }

  /** Of a presence that is too long for all processes to be told, the selection is left out. */
  private void show(ClientMessage.Presence presence) {
    requireHello();
    Attention attention = presence.attention();
    if (size(attention) > LONGEST_PRESENCE) {
      attention = attention.withoutSelection();
    }
    if (size(attention) > LONGEST_PRESENCE) {
      throw new RejectedOperationException(
          Code.LIMIT, "Presence takes at most %,d bytes.".formatted(LONGEST_PRESENCE));
    }
    services.presence().show(this, attention);
  }

  private static int size(Attention attention) {
    return ScoreJson.MAPPER.writeValueAsBytes(attention).length;
  }

  private void requireHello() {
    if (participant == null) {
      throw malformed("Say hello first.");
    }
  }

  private static RejectedOperationException malformed(String reason) {
    return new RejectedOperationException(Code.MALFORMED, reason);
  }
}
