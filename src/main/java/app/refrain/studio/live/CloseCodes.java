package app.refrain.studio.live;

import org.springframework.web.socket.CloseStatus;

/** Why the server ends a connection. */
final class CloseCodes {

  static final CloseStatus NOT_SIGNED_IN = new CloseStatus(4401, "Not signed in");
  static final CloseStatus NOT_ALLOWED = new CloseStatus(4403, "Not allowed");
  static final CloseStatus NO_SUCH_SESSION = new CloseStatus(4404, "No such session");

  /**
   * The client should connect again, say what it knows, and send again what was not acknowledged.
   */
  static final CloseStatus RESYNCHRONISE = new CloseStatus(4409, "Resynchronise");

  static final CloseStatus TOO_FAST = new CloseStatus(4429, "Too fast");

  /** The process ends; the client should connect again, as above. */
  static final CloseStatus RESTARTING = CloseStatus.SERVICE_RESTARTED;

  private CloseCodes() {}
}
