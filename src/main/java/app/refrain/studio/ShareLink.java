package app.refrain.studio;

import java.time.Instant;
import java.util.UUID;

/**
 * Lets whoever has it into a session.
 *
 * @param role what it allows, {@link SessionRole#VIEWER} or {@link SessionRole#EDITOR}
 * @param token unguessable; the path of the link is {@code /s/TOKEN}
 */
public record ShareLink(UUID session, SessionRole role, String token, Instant createdAt) {

  /** The link without the host. */
  public String path() {
    return "/s/" + token;
  }
}
