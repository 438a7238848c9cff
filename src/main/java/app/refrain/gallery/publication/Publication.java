package app.refrain.gallery.publication;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A published piece, without its score.
 *
 * @param person who published it; null if they deleted their account
 * @param session where it comes from; null if that is gone
 * @param parent what it is a remix of; null if it is none
 * @param duplicateOf what it was merged into; null if it was not
 * @param reason what the curator who decided last said; may be empty
 * @param credits all who took part and want to be named, those of this piece first, then those of
 *     the pieces that it comes from
 * @param machine what the machine did, one line for people each
 * @param approvedAt when it came into the gallery; null before
 * @param featuredAt since when curators feature it; null if they do not
 */
public record Publication(
    UUID id,
    UUID person,
    UUID session,
    UUID parent,
    UUID duplicateOf,
    PublicationState state,
    String reason,
    Blurb blurb,
    PieceFacts facts,
    List<Credit> credits,
    List<String> machine,
    int likes,
    Instant submittedAt,
    Instant approvedAt,
    Instant featuredAt) {

  public String title() {
    return blurb.title();
  }

  /** The address of its page, without the host. */
  public String path() {
    return "/p/" + id;
  }

  /**
   * Whose music it is: that of older times first, then the names of those who took part in this
   * piece itself and want to be named.
   */
  public List<String> composers() {
    return Stream.concat(
            Stream.of(facts.composer()).filter(name -> !name.isEmpty()),
            credits.stream().filter(credit -> credit.origin().equals(id)).map(Credit::name))
        .distinct()
        .toList();
  }
}
