package app.refrain.gallery.like;

import app.refrain.account.Limit;
import app.refrain.account.NotAllowedException;
import app.refrain.account.Person;
import app.refrain.account.RateLimits;
import app.refrain.gallery.publication.Publication;
import app.refrain.gallery.search.Gallery;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which pieces people like, guests too. */
@Service
@Transactional
public class Likes {

  private final Gallery gallery;
  private final RateLimits limits;
  private final LikeRepository likes;

  Likes(Gallery gallery, RateLimits limits, LikeRepository likes) {
    this.gallery = gallery;
    this.limits = limits;
    this.likes = likes;
  }

  /**
   * Likes a piece; once more changes nothing.
   *
   * @throws app.refrain.gallery.publication.NoSuchPublicationException if it is not in the gallery
   * @throws NotAllowedException if it is the person's own
   * @throws app.refrain.account.TooManyRequestsException if the person likes too much
   */
  public void like(Person person, UUID id) {
    Publication piece = gallery.get(id);
    if (person.id().equals(piece.person())) {
      throw new NotAllowedException("This is your own: let others like it.");
    }
    limits.check(Limit.LIKE, person);
    likes.insert(piece.id(), person.id());
  }

  /** Takes a like back; if there is none, that changes nothing. */
  public void unlike(Person person, UUID id) {
    limits.check(Limit.LIKE, person);
    likes.delete(id, person.id());
  }

  /** Those of some pieces that the person likes. */
  @Transactional(readOnly = true)
  public Set<UUID> among(Person person, Collection<UUID> ids) {
    return likes.findLiked(person.id(), ids);
  }
}
