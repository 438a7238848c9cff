package app.refrain.studio;

import app.refrain.studio.score.ScoreState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A score as it was when somebody shared it as a page. Whoever knows the id may see it.
 *
 * @param session where it comes from; null if that is gone
 * @param credits the names of the people who took part
 * @param machine what the machine did, one line for people each
 */
public record SharedPage(
    UUID id,
    UUID session,
    String title,
    ScoreState score,
    List<String> credits,
    List<String> machine,
    Instant madeAt) {

  /** The address without the host. */
  public String path() {
    return "/p/" + id;
  }
}
