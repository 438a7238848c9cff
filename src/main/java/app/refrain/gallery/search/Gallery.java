package app.refrain.gallery.search;

import app.refrain.account.InvalidValueException;
import app.refrain.account.Person;
import app.refrain.gallery.paging.Page;
import app.refrain.gallery.paging.PageEnd;
import app.refrain.gallery.publication.NoSuchPublicationException;
import app.refrain.gallery.publication.Publication;
import app.refrain.gallery.publication.PublicationState;
import app.refrain.gallery.publication.PublicationStore;
import app.refrain.gallery.search.GalleryStore.Listed;
import app.refrain.studio.score.ScoreState;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What curators let into the gallery, for everybody. */
@Service
@Transactional(readOnly = true)
public class Gallery {

  private final GalleryStore store;
  private final PublicationStore publications;

  Gallery(GalleryStore store, PublicationStore publications) {
    this.store = store;
    this.publications = publications;
  }

  /**
   * Some of the pieces that fit.
   *
   * @param after {@link Page#next} of the page before; null for the first
   * @param size how many, 1 to {@value Page#LARGEST}
   * @throws InvalidValueException if a value is none of its kind
   */
  public Page<GalleryEntry> list(GalleryFilter filter, Sort sort, String after, int size) {
    return page(new FilterSql(filter), sort, after, size);
  }

  /**
   * A piece that is in the gallery; for one that was merged, the one that it was merged into.
   *
   * @throws NoSuchPublicationException if there is none
   */
  public Publication get(UUID id) {
    Publication publication = publications.get(id);
    if (publication.state() == PublicationState.APPROVED) {
      return publication;
    }
    if (publication.duplicateOf() == null) {
      throw new NoSuchPublicationException();
    }
    return get(publication.duplicateOf());
  }

  /**
   * What composers brought out lately whom the person follows.
   *
   * @param after as for {@link #list}
   */
  public Page<GalleryEntry> news(Person person, String after, int size) {
    FilterSql filter =
        new FilterSql(GalleryFilter.ALL)
            .and(
                """
                p.id in (select cr.publication from composer_follow f
                         join publication_credit cr on cr.person = f.composer
                         where f.follower = :follower and cr.own and not cr.withdrawn)\
                """,
                "follower",
                person.id());
    return page(filter, Sort.NEW, after, size);
  }

  /** What the person likes, the latest approved first. */
  public Page<GalleryEntry> liked(Person person, String after, int size) {
    FilterSql filter =
        new FilterSql(GalleryFilter.ALL)
            .and(
                "p.id in (select l.publication from publication_like l where l.person = :liker)",
                "liker",
                person.id());
    return page(filter, Sort.NEW, after, size);
  }

  /** The frozen score of {@link #get}. */
  public ScoreState score(UUID id) {
    return publications.score(get(id).id());
  }

  /** Those of some pieces that are in the gallery, by their ids. */
  public Map<UUID, GalleryEntry> entries(Collection<UUID> ids) {
    FilterSql filter =
        new FilterSql(GalleryFilter.ALL).and("p.id = any(:ids)", "ids", ids.toArray(UUID[]::new));
    return store.list(filter, Sort.NEW, null, ids.size()).stream()
        .map(Listed::entry)
        .collect(Collectors.toMap(GalleryEntry::id, Function.identity()));
  }

  private Page<GalleryEntry> page(FilterSql filter, Sort sort, String after, int size) {
    Sort order = sort == Sort.RELEVANT && !filter.hasWords() ? Sort.NEW : sort;
    int rows = Page.rows(size);
    return Page.of(store.list(filter, order, PageEnd.read(after), rows), size, Listed::end)
        .map(Listed::entry);
  }
}
