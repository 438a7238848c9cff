package app.refrain.gallery.search;

import app.refrain.account.InvalidValueException;
import app.refrain.gallery.publication.NoSuchPublicationException;
import app.refrain.gallery.publication.Publication;
import app.refrain.gallery.publication.PublicationState;
import app.refrain.gallery.publication.PublicationStore;
import app.refrain.studio.score.ScoreState;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What curators let into the gallery, for everybody. */
@Service
@Transactional(readOnly = true)
public class Gallery {

  /** The most entries of one page. */
  public static final int LARGEST_PAGE = 100;

  private final GalleryStore store;
  private final PublicationStore publications;

  Gallery(GalleryStore store, PublicationStore publications) {
    this.store = store;
    this.publications = publications;
  }

  /**
   * Some of the pieces that fit.
   *
   * @param after {@link GalleryPage#next} of the page before; null for the first
   * @param size how many, 1 to {@value #LARGEST_PAGE}
   * @throws InvalidValueException if a value is none of its kind
   */
  public GalleryPage list(GalleryFilter filter, Sort sort, String after, int size) {
    if (size < 1 || size > LARGEST_PAGE) {
      throw new InvalidValueException("size", "A page has 1 to %d pieces.".formatted(LARGEST_PAGE));
    }
    Place place = after == null || after.isEmpty() ? null : Place.read(after);
    List<GalleryEntry> found = store.list(new FilterSql(filter), sort, place, size + 1);
    if (found.size() <= size) {
      return new GalleryPage(found, null);
    }
    List<GalleryEntry> shown = found.subList(0, size);
    return new GalleryPage(shown, Place.after(shown.getLast(), sort).write());
  }

  /**
   * A piece that is in the gallery.
   *
   * @throws NoSuchPublicationException if there is none
   */
  public Publication get(UUID id) {
    Publication publication = publications.get(id);
    if (publication.state() != PublicationState.APPROVED) {
      throw new NoSuchPublicationException();
    }
    return publication;
  }

  /** The frozen score of {@link #get}. */
  public ScoreState score(UUID id) {
    return publications.score(get(id).id());
  }
}
