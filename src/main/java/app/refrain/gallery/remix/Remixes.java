package app.refrain.gallery.remix;

import app.refrain.account.NotAllowedException;
import app.refrain.account.Person;
import app.refrain.gallery.publication.Licence;
import app.refrain.gallery.publication.Publication;
import app.refrain.gallery.publication.RemixStore;
import app.refrain.gallery.search.Gallery;
import app.refrain.music.Score;
import app.refrain.studio.Session;
import app.refrain.studio.SessionDuplicated;
import app.refrain.studio.StudioSessions;
import app.refrain.studio.score.ScoreConversion;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Copies of published pieces to go on with. */
@Service
public class Remixes {

  private final Gallery gallery;
  private final StudioSessions sessions;
  private final RemixStore store;

  Remixes(Gallery gallery, StudioSessions sessions, RemixStore store) {
    this.gallery = gallery;
    this.sessions = sessions;
    this.store = store;
  }

  /**
   * A new session with the piece, which the person owns. Where it comes from is kept until it is
   * published.
   *
   * @throws app.refrain.gallery.publication.NoSuchPublicationException if it is not in the gallery
   * @throws NotAllowedException if its licence does not allow that, or the person has too many
   *     sessions
   */
  @Transactional
  public Session remix(Person person, UUID id) {
    Publication piece = gallery.get(id);
    Licence licence = piece.blurb().licence();
    if (!licence.allowsRemixes()) {
      throw new NotAllowedException("Its composer lets others listen to this piece, no more.");
    }
    Score score = ScoreConversion.toScore(gallery.score(id));
    Session session = sessions.create(person, score);
    store.insert(session.id(), piece.id());
    return session;
  }

  /** Where a session comes from does not get lost by copying it. */
  @EventListener
  void keepSource(SessionDuplicated duplicated) {
    store.copy(duplicated.original(), duplicated.copy());
  }
}
