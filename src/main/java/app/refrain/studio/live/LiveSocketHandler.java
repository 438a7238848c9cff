package app.refrain.studio.live;

import app.refrain.account.CurrentPerson;
import app.refrain.account.Limit;
import app.refrain.account.RateLimits;
import app.refrain.account.SignIns;
import app.refrain.account.SignedIn;
import app.refrain.account.TooManyRequestsException;
import app.refrain.studio.NoSuchSessionException;
import app.refrain.studio.SessionProperties;
import app.refrain.studio.session.LiveSessions;
import app.refrain.studio.session.SessionRecords;
import java.io.IOException;
import java.util.UUID;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/** Lets people into sessions over WebSockets at {@code /ws/sessions/ID}. */
@Component
class LiveSocketHandler extends TextWebSocketHandler {

  private static final String CONNECTION = Connection.class.getName();

  private final CurrentPerson people;
  private final RateLimits rateLimits;
  private final Connections connections;
  private final Connection.Services services;

  LiveSocketHandler(
      CurrentPerson people,
      SignIns signIns,
      RateLimits rateLimits,
      SessionRecords records,
      LiveSessions sessions,
      PresenceBoard presence,
      Connections connections,
      SessionProperties limits) {
    this.people = people;
    this.rateLimits = rateLimits;
    this.connections = connections;
    services =
        new Connection.Services(
            signIns, records, sessions, presence, limits, connections.executor());
  }

  @Override
  public void afterConnectionEstablished(WebSocketSession socket) throws IOException {
    try {
      SignedIn signedIn = people.signedInBy(socket.getPrincipal());
      rateLimits.check(Limit.SOCKET, signedIn.person());
      UUID session = sessionId(socket);
      services.records().find(signedIn.person(), session);
      Outbox outbox =
          new Outbox(socket, services.executor(), services.limits().backlog().toBytes());
      Connection connection = new Connection(session, signedIn, services, outbox);
      socket.getAttributes().put(CONNECTION, connection);
      connections.add(connection);
      // Somebody who was signed out until now was not closed by it.
      connection.checkSignIn();
    } catch (AuthenticationException e) {
      socket.close(CloseCodes.NOT_SIGNED_IN);
    } catch (TooManyRequestsException e) {
      socket.close(CloseCodes.TOO_FAST);
    } catch (NoSuchSessionException e) {
      socket.close(CloseCodes.NO_SUCH_SESSION);
    }
  }

  @Override
  protected void handleTextMessage(WebSocketSession socket, TextMessage message) {
    if (socket.getAttributes().get(CONNECTION) instanceof Connection connection) {
      connection.inbox().received(message.getPayload(), message.isLast());
    }
  }

  @Override
  public void afterConnectionClosed(WebSocketSession socket, CloseStatus status) {
    if (socket.getAttributes().get(CONNECTION) instanceof Connection connection) {
      connections.remove(connection);
      connection.ended();
    }
  }

  /** So that no connection holds room for the longest message. */
  @Override
  public boolean supportsPartialMessages() {
    return true;
  }

  private static UUID sessionId(WebSocketSession socket) {
    String path = socket.getUri().getPath();
    try {
      return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    } catch (IllegalArgumentException e) {
      throw new NoSuchSessionException();
    }
  }
}
