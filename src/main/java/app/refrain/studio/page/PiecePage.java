package app.refrain.studio.page;

import app.refrain.studio.score.ScoreState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What the page of a piece shows.
 *
 * @param composers the names of the people who took part
 * @param machine what the machine did, one line for people each
 * @param listing what there is beside that if everybody may find the page; null if it is for those
 *     only who were told of it
 */
public record PiecePage(
    UUID id,
    String title,
    ScoreState score,
    List<String> composers,
    List<String> machine,
    Instant madeAt,
    Listing listing) {

  private static final String UNTITLED = "Untitled";

  /**
   * What there is beside the music, as HTML, already escaped.
   *
   * @param description in words of the composer's; may be empty
   * @param licence the address of its text
   * @param keywords for search engines
   * @param basedOn the path of the page of what it is a remix of; null if it is none
   * @param top stands above the player: who made it, and what it is like
   * @param words stand below the player
   * @param terms on which people may take it with them
   * @param bottom stands below everything
   */
  public record Listing(
      String description,
      String licence,
      List<String> keywords,
      String basedOn,
      String top,
      String words,
      String terms,
      String bottom) {}

  public PiecePage {
    title = title.isEmpty() ? UNTITLED : title;
  }

  /** The address without the host. */
  public String path() {
    return "/p/" + id;
  }
}
