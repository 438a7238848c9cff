package app.refrain.studio.rest;

import app.refrain.studio.Session;
import app.refrain.studio.SessionRole;
import java.time.Instant;
import java.util.UUID;

/**
 * A session as one person sees it.
 *
 * @param role what this person may do in it
 * @param seq number of the latest group of operations
 * @param page where people edit it
 * @param socket where programs do
 */
record SessionResource(
    UUID id,
    String title,
    SessionRole role,
    long seq,
    Instant createdAt,
    Instant changedAt,
    String page,
    String socket) {

  static SessionResource of(Session session) {
    return new SessionResource(
        session.id(),
        session.title(),
        session.role(),
        session.seq(),
        session.createdAt(),
        session.changedAt(),
        "/studio/" + session.id(),
        "/ws/sessions/" + session.id());
  }
}
